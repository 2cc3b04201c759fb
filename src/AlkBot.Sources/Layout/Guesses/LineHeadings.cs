using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Sources.Blocks;
using AlkBot.Sources.Passages;

namespace AlkBot.Sources.Layout.Guesses;

/// <summary>Guesses the headings of a text with lines: short lines of their own, without a stop, marked or numbered or not.</summary>
internal static partial class LineHeadings
{
    private const int LongestHeading = 120;

    /// <summary>Headings and captions.</summary>
    public static IEnumerable<Block> In(string text, Span range)
    {
        var lines = Paragraphs.Lines(text, range);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
                continue;
            var opens = i == 0 || lines[i - 1].Length == 0;
            if (opens && Caption().Match(lines[i].Slice(text)) is { Success: true } caption)
            {
                var last = i;
                while (last + 1 < lines.Count && lines[last + 1].Length > 0)
                    last++;
                yield return new CaptionBlock(new Span(lines[i].Start, lines[last].End), Label(caption));
                i = last;
                continue;
            }
            var closes = i + 1 >= lines.Count || lines[i + 1].Length == 0;
            if (Heading(lines[i].Slice(text), opens, closes) is not { } heading)
                continue;
            yield return new HeadingBlock(new Heading(heading.Title, heading.Level, lines[i]));
            if (SectionRoles.Of(heading.Title) == SectionRole.References)
                yield break;
        }
    }

    private static (string Title, int Level)? Heading(string line, bool opens, bool closes)
    {
        var match = Markup().Match(line);
        var words = match.Groups["words"].Value;
        var (marks, number) = (match.Groups["marks"].Length, match.Groups["number"].Value);
        if (words.Length is 0 or > LongestHeading)
            return null;
        if (marks > 0)
            return (words, Math.Max(1, marks - 1));
        if (HeadingWords.AreKnown(words) && (opens || closes))
            return (words, 1);
        if (!opens || words[^1] is '.' or ',' or ';' or '?' || !HeadingWords.Read(words))
            return null;
        return closes || number.Length > 0 ? (words, 1 + number.Count(c => c == '.')) : null;
    }

    private static string Label(Match caption)
    {
        var kind = caption.Groups["kind"].Value.TrimEnd('.');
        return $"{(kind.Equals("fig", StringComparison.OrdinalIgnoreCase) ? "Figure" : kind)} {caption.Groups["number"].Value}";
    }

    [GeneratedRegex(@"^((?<marks>\#{1,6})\s+)?((?<number>[0-9]{1,2}(\.[0-9]{1,2})*)\.?\s+)?\**(?<words>.*?)[\s:*\#]*$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^\**(?<kind>Figure|Fig\.?|Table|Scheme|Box)\s+(?<number>S?[0-9]{1,3}[A-Za-z]?|[IVX]{1,5})\s*[.:|]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Caption();
}
