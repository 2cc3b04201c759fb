using System.Text.RegularExpressions;

namespace AlkBot.Answers.Subjects;

/// <summary>Tells sentences from lines of lists, forms and tables.</summary>
internal static partial class SentenceForm
{
    /// <summary>Whether <paramref name="text"/> ends as a sentence does; marks of references may stand behind its stop.</summary>
    public static bool IsWhole(string text) => End().IsMatch(text) && !text.Contains(" | ", StringComparison.Ordinal);

    [GeneratedRegex(@"[.!?][)""”’]*(\s?\[[^\]]*\]|\s?\([\d,; –-]*\))*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex End();
}
