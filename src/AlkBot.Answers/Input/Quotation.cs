namespace AlkBot.Answers.Input;

/// <summary>Text in quotation marks, straight or curved.</summary>
internal static class Quotation
{
    /// <summary>The quoted text that begins at <paramref name="at"/> and where what follows it begins; null when none does.</summary>
    public static (string Text, int End)? At(string text, int at)
    {
        if (at >= text.Length || ClosingOf(text[at]) is not { } closing)
            return null;
        var end = text.IndexOf(closing, at + 1);
        return end < 0 ? null : (text[(at + 1)..end].Trim(), end + 1);
    }

    /// <summary>What stands in the marks when they enclose the whole of <paramref name="text"/>; otherwise the text itself.</summary>
    public static string Unwrap(string text) => At(text, 0) is { } quoted && quoted.End == text.Length ? quoted.Text : text;

    private static char? ClosingOf(char opening) => opening switch
    {
        '"' => '"',
        '“' or '„' => '”',
        '«' => '»',
        '`' => '`',
        _ => null,
    };
}
