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
        foreach (var passage in passages)
        {
            var next = (linked.Count > 0 ? PartSeparator.Dot : "") + Link($"{passage.Number}", links.To(passage.Quotes[0]));
            if (line.Length + next.Length + 1 > room)
                break;
            line += next;
            linked.Add(passage.Number);
        }
        return linked.Count == 0 ? [] : [new TextLine(line, linked)];
    }

    /// <summary>The place of a quote, which leads there.</summary>
    public static Run Place(NumberedCitation quote, string place, ICitationLinks? links) =>
        links is null ? new Run(place) : Run.Markdown(Link(Markdown.Escape(place), links.To(quote)));

    private static string Link(string words, string address) => $"[{words}]({address})";
}
