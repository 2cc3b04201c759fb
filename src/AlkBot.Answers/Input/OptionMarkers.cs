using AlkBot.Answers.Contract;

namespace AlkBot.Answers.Input;

/// <summary>
/// Finds where an option is named: <c>name:value</c>, <c>name=value</c>, <c>--name value</c>; separators in a name are free.
/// </summary>
internal static class OptionMarkers
{
    /// <summary>The option named at <paramref name="at"/>, and where its value begins; null when none is.</summary>
    public static (OptionDeclaration Option, int ValueStart)? At(string text, int at, IReadOnlyList<OptionDeclaration> options)
    {
        var dashes = at;
        while (dashes < text.Length && text[dashes] == '-')
            dashes++;
        // Longest name first, so that no option hides one whose name it begins.
        foreach (var option in options.OrderByDescending(o => o.Name.Length))
        {
            if (EndOfName(text, dashes, option.Name) is not { } end)
                continue;
            var next = SkipSpaces(text, end);
            if (next < text.Length && text[next] is ':' or '=')
                return (option, SkipSpaces(text, next + 1));
            // Without a colon only dashes, or standing first, make the word the option's name.
            if (next > end && (dashes > at || at == 0))
                return (option, next);
        }
        return null;
    }

    /// <summary>
    /// The word at <paramref name="at"/> when it is written like an option's name, such as <c>colour:</c>; null otherwise.
    /// </summary>
    public static string? WordLikeOne(string text, int at)
    {
        var start = at;
        while (start < text.Length && text[start] == '-')
            start++;
        var end = start;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || (end > start && text[end] is '-' or '_')))
            end++;
        return end > start && end < text.Length && text[end] is ':' or '=' ? text[start..end] : null;
    }

    private static int? EndOfName(string text, int at, string name)
    {
        var start = at;
        foreach (var letter in name.Where(c => c != '-'))
        {
            if (at > start && at < text.Length && text[at] is '-' or '_' or ' ')
                at++;
            if (at >= text.Length || char.ToLowerInvariant(text[at]) != letter)
                return null;
            at++;
        }
        return at;
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }
}
