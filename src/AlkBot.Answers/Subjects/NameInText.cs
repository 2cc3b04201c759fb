namespace AlkBot.Answers.Subjects;

/// <summary>Looks for a name in running text.</summary>
internal static class NameInText
{
    /// <summary>Whether <paramref name="name"/> stands in <paramref name="text"/> as a word of its own, whatever its case.</summary>
    public static bool Occurs(string name, string text)
    {
        for (var at = 0; at <= text.Length - name.Length; at++)
        {
            at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || EndsWord(text, end)))
                return true;
        }
        return false;
    }

    // A plural of the name is the name.
    private static bool EndsWord(string text, int end) =>
        !char.IsLetterOrDigit(text[end])
        || (text[end] == 's' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])));
}
