using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>Every passage that an answer cites: its number, where it stands, and what is quoted of it, whole.</summary>
internal static class QuoteLines
{
    /// <summary>A part a passage.</summary>
    public static IEnumerable<IReadOnlyList<TextLine>> Parts(IEnumerable<CitedPassage> passages, StatementLines statements, ICitationLinks? links) => passages
        .Select(IReadOnlyList<TextLine> (passage) =>
        [
            .. TextLines.Plain(
                Run.Mark(passage.Number), new Run(" "),
                new Run(Label.OneLine(passage.Quotes[0].Where), Bold: true),
                new Run(PartSeparator.Dot),
                SourceLinks.Place(passage.Quotes[0], Label.OneLine(PlaceOf(passage.Quotes[0])), links)),
            .. passage.Quotes.DistinctBy(q => q.Quote).SelectMany(q => statements.Quote(q.Quote, [])),
        ]);

    /// <summary>What <c>/cite</c> takes to show the quote where it stands.</summary>
    public static string PlaceOf(NumberedCitation citation) => citation.Passage.Ordinal > 0
        ? citation.Passage.ToString()
        : $"{citation.Source}:{citation.Start}-{citation.End}";
}
