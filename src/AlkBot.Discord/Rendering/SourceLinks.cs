using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>Links to where quotes stand in their sources, where there are pages that show it.</summary>
internal static class SourceLinks
{
    private const string Before = "↗ ";

    /// <summary>
    /// A line of small print with the number of each passage, which leads to its place; of at most <paramref name="room"/> code units, so
    /// that the last ones of many have no link.
    /// </summary>
    public static IReadOnlyList<TextLine> Line(IEnumerable<CitedPassage> passages, ICitationLinks? links, int room)
    {
        const string Small = "-# ";
        if (links is null)
            return [];
        var (line, linked) = (Small + Before, new List<int>());
        foreach (var passage in passages.Where(IsLinked))
        {
            var next = (linked.Count > 0 ? PartSeparator.Dot : "") + Link($"{passage.Number}", links.To(passage.Quotes[0]));
            if (line.Length + next.Length + 1 > room)
                break;
            line += next;
            linked.Add(passage.Number);
        }
        return linked.Count == 0 ? [] : [new TextLine(line, linked)];
    }

    /// <summary>
    /// <paramref name="parts"/> with the numbers that end their lines leading to their places, the first ones first, as far as
    /// <paramref name="room"/> code units go; and the passages that have no link by then.
    /// </summary>
    public static (IReadOnlyList<IReadOnlyList<TextLine>> Parts, IReadOnlyList<CitedPassage> Left) Linked(
        IReadOnlyList<IReadOnlyList<TextLine>> parts, IReadOnlyList<CitedPassage> passages, ICitationLinks? links, int room)
    {
        if (links is null)
            return (parts, []);
        var linkable = passages.Where(IsLinked).ToList();
        var (left, addresses) = (linkable.ToDictionary(p => p.Number), linkable.ToDictionary(p => p.Number, p => links.To(p.Quotes[0])));
        IReadOnlyList<IReadOnlyList<TextLine>> linked = [.. parts.Select(IReadOnlyList<TextLine> (part) => [.. part.Select(WithLinks)])];
        return (linked, [.. left.Values]);

        TextLine WithLinks(TextLine line)
        {
            var markdown = line.Markdown;
            var end = markdown.Length;
            foreach (var number in line.Passages.Reverse())
            {
                var mark = Superscript.Of(number);
                var at = end > 0 ? markdown.LastIndexOf($" {mark}", end - 1, StringComparison.Ordinal) : -1;
                if (at < 0 || at + 1 + mark.Length > end)
                    continue;
                end = at;
                if (!addresses.TryGetValue(number, out var address))
                    continue;
                var link = Link(mark, address);
                if (link.Length - mark.Length > room)
                    continue;
                room -= link.Length - mark.Length;
                markdown = $"{markdown[..(at + 1)]}{link}{markdown[(at + 1 + mark.Length)..]}";
                left.Remove(number);
            }
            return line with { Markdown = markdown };
        }
    }

    /// <summary>The place of a quote, which leads there.</summary>
    public static Run Place(NumberedCitation quote, string place, ICitationLinks? links) =>
        links is null || quote.Generation is not null ? new Run(place) : Run.Markdown(Link(Markdown.Escape(place), links.To(quote)));

    // Pages show the current texts, in which other words stand at the place of an older quote.
    private static bool IsLinked(CitedPassage passage) => passage.Quotes[0].Generation is null;

    private static string Link(string words, string address) => $"[{words}]({address})";
}
