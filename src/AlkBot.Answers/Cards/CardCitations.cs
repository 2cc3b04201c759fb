
namespace AlkBot.Answers.Cards;

/// <summary>Finds the quotes that a card may cite for a fact: one that states the value, and one that names the subject.</summary>
internal sealed class CardCitations(Answer answer)
{
    private readonly Dictionary<int, NumberedCitation> _byNumber = answer.Citations.DistinctBy(c => c.N).ToDictionary(c => c.N);

    /// <summary>The ways to prove <paramref name="fact"/>, the best first; it is about what is called <paramref name="subject"/>.</summary>
    public IReadOnlyList<IReadOnlyList<NumberedCitation>> Of(Statement fact, string subject)
    {
        var all = fact.Citations.Select(n => _byNumber.GetValueOrDefault(n)).OfType<NumberedCitation>()
            .OrderByDescending(c => c.Quote.Length).ToList();
        // The header of a column neither states a value nor names a subject, so it is never cited.
        var stating = all.Where(c => Holds(c, fact.Value ?? "")).ToList();
        var both = stating.Where(c => Holds(c, subject)).ToList();
        if (both.Count > 0)
            return [.. both.Select(c => (IReadOnlyList<NumberedCitation>)[c])];
        var naming = all.Where(c => Holds(c, subject)).ToList();
        var proofs = stating.SelectMany(_ => naming, IReadOnlyList<NumberedCitation> (states, names) => [states, names]);
        return [.. proofs, .. stating.Concat(naming).Concat(all).Take(1).Select(c => (IReadOnlyList<NumberedCitation>)[c])];
    }

    /// <summary>The passage that holds a quote, or the quote's own place where no passage is known.</summary>
    public static (string Source, int Passage, int Start, string? Generation) PlaceOf(NumberedCitation citation) => citation.Passage.Ordinal > 0
        ? (citation.Source, citation.Passage.Ordinal, 0, citation.Generation)
        : (citation.Source, 0, citation.Start, citation.Generation);

    private static bool Holds(NumberedCitation citation, string words) =>
        words.Length > 0 && citation.Quote.Contains(words, StringComparison.OrdinalIgnoreCase);
}
