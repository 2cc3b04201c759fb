using AlkBot.Answers;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>One entry of the list of citations: its number, where the quote stands, and the quote.</summary>
internal static class CitationEntry
{
    /// <summary>The fields of <paramref name="citation"/>.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="quotedAbove">Whether a statement is this quote, word for word, so that it need not stand twice.</param>
    /// <param name="highlighter">What is bold in the quote.</param>
    public static IReadOnlyList<PageField> Fields(NumberedCitation citation, bool quotedAbove, Highlighter highlighter)
    {
        IReadOnlyList<Run> quote = quotedAbove
            ? [new Run("The quote above.")]
            : [new Run("“"), .. highlighter.Runs(citation.Quote), new Run("”")];
        var heading = new Run(' ' + Label.OneLine($"{citation.Where} · {PlaceOf(citation)}"));
        return FieldLayout.Of(Section.Citations, [Run.Mark(citation.N), heading], [quote], citation.N);
    }

    /// <summary>What <c>/cite</c> takes to show the quote where it stands.</summary>
    public static string PlaceOf(NumberedCitation citation) => citation.Passage.Ordinal > 0
        ? citation.Passage.ToString()
        : $"{citation.Source}:{citation.Start}-{citation.End}";
}
