using System.Text.RegularExpressions;

namespace AlkBot.Discord.Text;

/// <summary>Finds the points in time in a text, which Discord writes out for its reader.</summary>
internal static partial class Timestamps
{
    /// <summary>The text as runs, of which the points in time are left as they are.</summary>
    public static IEnumerable<Run> Split(string text)
    {
        var start = 0;
        foreach (Match time in Relative().Matches(text))
        {
            yield return new Run(text[start..time.Index]);
            yield return Run.Markdown(time.Value);
            start = time.Index + time.Length;
        }
        yield return new Run(text[start..]);
    }

    [GeneratedRegex("<t:[0-9]{1,12}:R>", RegexOptions.None, 1000)]
    private static partial Regex Relative();
}
