using AlkBot.Evidence;

namespace AlkBot.Answers.Cards;

/// <summary>Chooses the quotes that a card cites for a fact: one that states the value, and one that names the subject.</summary>
internal sealed class CardCitations(Answer answer)
{
    private readonly Dictionary<int, NumberedCitation> _byNumber = answer.Citations.DistinctBy(c => c.N).ToDictionary(c => c.N);

    /// <summary>One or two quotes for <paramref name="fact"/>, which is about what is called <paramref name="subject"/>.</summary>
    public IReadOnlyList<NumberedCitation> Of(Statement fact, string subject)
    {
        var all = fact.Citations.Select(n => _byNumber.GetValueOrDefault(n)).OfType<NumberedCitation>().ToList();
        if (all.Count == 0)
            return [];
        // The header of a column neither states a value nor names a subject, so it is never cited.
        var stating = all.Where(c => Holds(c, fact.Value ?? "")).ToList();
        var both = stating.Where(c => Holds(c, subject)).MaxBy(c => c.Quote.Length);
        if (both is not null)
            return [both];
        var states = stating.MaxBy(c => c.Quote.Length) ?? all.MaxBy(c => c.Quote.Length)!;
        var names = all.FirstOrDefault(c => Holds(c, subject));
        return names is null || PlaceOf(names) == PlaceOf(states) ? [states] : [states, names];
    }

    /// <summary>The passage that holds a quote, or the quote's own place where no passage is known.</summary>
    public static (string Source, int Passage, int Start) PlaceOf(NumberedCitation citation) => citation.Passage.Ordinal > 0
        ? (citation.Source, citation.Passage.Ordinal, 0)
        : (citation.Source, 0, citation.Start);

    private static bool Holds(NumberedCitation citation, string words) =>
        words.Length > 0 && citation.Quote.Contains(words, StringComparison.OrdinalIgnoreCase);
}
