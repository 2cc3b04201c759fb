using System.Text.RegularExpressions;

namespace AlkBot.Sources.Registry;

/// <summary>The registry's free text: lists by a star or hyphen at the line's start, and a backslash before characters of Markdown.</summary>
internal static partial class RegistryText
{
    /// <summary>A line without the mark of a list and without backslashes that only protect.</summary>
    public static string WithoutMarks(string line) => Protected().Replace(Mark().Replace(line.Trim(), ""), "$1");

    /// <summary>The paragraphs of a text that is wrapped by hand: they end at empty lines and before the mark of a list.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
        [.. Between().Split(text.ReplaceLineEndings("\n")).Select(WithoutMarks).Where(p => p.Length > 0)];

    [GeneratedRegex(@"^[*•-]\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\\([][<>*_~#`^&+=|(){}.!-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Protected();

    [GeneratedRegex(@"\n[ \t]*\n|\n(?=[ \t]*[*•-]\s)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Between();
}
