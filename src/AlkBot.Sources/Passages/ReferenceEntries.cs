using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Sources.Sentences;

namespace AlkBot.Sources.Passages;

/// <summary>Divides a list of references into its entries.</summary>
internal static partial class ReferenceEntries
{
    /// <summary>
    /// The entries of <paramref name="range"/>: numbered ones by their numbers, others a paragraph each; in a flattened list each
    /// sentence, with the sentences that only say where it was published.
    /// </summary>
    public static IReadOnlyList<Span> In(string text, Span range)
    {
        var paragraphs = Blocks(text, range);
        if (paragraphs.Count > 1)
            return paragraphs;
        var entries = new List<Span>();
        foreach (var sentence in paragraphs.SelectMany(p => SentenceSplitter.Split(text, p)))
        {
            if (entries.Count > 0 && Continues().IsMatch(sentence.Slice(text)))
                entries[^1] = entries[^1] with { End = sentence.End };
            else
                entries.Add(sentence);
        }
        return entries;
    }

    // A numbered list has an entry where the next number stands; one without blank lines has an entry a line unless lines are indented.
    private static IReadOnlyList<Span> Blocks(string text, Span range)
    {
        var numbered = Numbered(text, range);
        if (numbered.Count > 1)
            return numbered;
        var paragraphs = Paragraphs.In(text, range);
        return paragraphs.Count > 1 ? paragraphs : [.. Paragraphs.Lines(text, range).Where(line => line.Length > 0)];
    }

    private static List<Span> Numbered(string text, Span range)
    {
        var starts = new List<int>();
        foreach (Match match in Number().Matches(text[range.Start..range.End]))
        {
            if (int.Parse(match.Groups["number"].ValueSpan) == starts.Count + 1)
                starts.Add(range.Start + match.Groups["entry"].Index);
        }
        if (starts.Count == 0 || text[range.Start..starts[0]].Any(c => !char.IsWhiteSpace(c)))
            return [];
        return [.. starts.Select((start, i) => Trimmed(text, start, i + 1 < starts.Count ? starts[i + 1] : range.End))];
    }

    private static Span Trimmed(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Span(start, end);
    }

    [GeneratedRegex(@"(?:^|\n|[.?!\]\)]\s)\s*(?<entry>\[?(?<number>[0-9]{1,3})[\].)]+\s)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    // Where and when something was published, which no title is:
    // "Proceedings of …, 2009.", "In: …", "Lancet 2009;373:1673-80.", "2009.".
    [GeneratedRegex(
        @"^((proceedings of|(paper |poster )?presented|in:|available (at|from|online)|accessed|doi|https?:|pmid|pmcid"
        + @"|abstract \w*\d|abstr |suppl)"
        + @"|.{0,60}\b(19|20)[0-9]{2}\s*(;|:|\(|[,]?\s*[0-9]+\s*[:(])"
        + @"|(.{0,40},\s*)?([0-9]{1,2}\s+)?((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+)?(19|20)[0-9]{2}\.?$"
        + @"|(vol\.?|pp?\.)?\s*[0-9]+[0-9:;,()\s\u2013-]*\.?$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Continues();
}
