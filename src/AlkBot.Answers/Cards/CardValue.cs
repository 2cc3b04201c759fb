using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Cards;

/// <summary>A fact as a card tells it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Text">The words.</param>
/// <param name="Proofs">The ways to prove it, the best first.</param>
/// <param name="IsQuote">Whether the words are the source's own.</param>
internal sealed record CardValue(Statement Fact, string Text, IReadOnlyList<IReadOnlyList<NumberedCitation>> Proofs, bool IsQuote)
{
    /// <summary>The longest stretch of a sentence that is quoted for a value of one arm.</summary>
    private const int LongestComparison = 120;

    // The study heads the line, and the mutation stands before the value.
    private static readonly string[] NotTold =
        [QualifierNames.Study, QualifierNames.Significance, QualifierNames.Interval, QualifierNames.Mutation];

    /// <summary>What the words hold for, to follow them; empty where they hold without condition.</summary>
    public string Conditions { get; private init; } = "";

    /// <summary>The study that it comes from; null where none is named.</summary>
    public string? Study => Fact.Qualifiers?.GetValueOrDefault(QualifierNames.Study);

    /// <summary>The same with its study among the conditions, where no heading names it.</summary>
    public CardValue InStudy() => Study is null || IsQuote
        ? this
        : this with { Conditions = Conditions.Length == 0 ? $" ({Study})" : $"{Conditions[..^1]}; {Study})" };

    /// <summary>The words for <paramref name="fact"/> on a card about <paramref name="title"/>.</summary>
    public static CardValue Of(Statement fact, string title, CardCitations citations)
    {
        var proofs = citations.Of(fact, fact.Other ?? title);
        // What one arm had is read beside what the other had: the sentence says both.
        if (fact.Qualifiers?.ContainsKey(QualifierNames.Arm) == true && Comparison(proofs, fact.Value!) is var (comparison, proof))
            return new CardValue(fact, comparison, [[proof]], IsQuote: true);
        string?[] before = [fact.Other, fact.Qualifiers?.GetValueOrDefault(QualifierNames.Mutation), fact.Value];
        // That it is the thing itself need not be said.
        var words = before.OfType<string>().Where(w => !IsName(w, title)).ToList();
        var conditions = string.Join("; ", ConditionsOf(fact, title));
        return new CardValue(fact, words.Count == 0 ? fact.Value! : string.Join(": ", words), proofs, IsQuote: false)
        {
            Conditions = conditions.Length == 0 ? "" : $" ({conditions})",
        };
    }

    private static (string Text, NumberedCitation Proof)? Comparison(
        IReadOnlyList<IReadOnlyList<NumberedCitation>> proofs, string value)
    {
        foreach (var quote in proofs.SelectMany(p => p))
        {
            if (CardText.Find(value, quote.Quote) is { Start: var at } && quote.Quote.Length - at <= LongestComparison)
                return (quote.Quote[at..].TrimEnd('.', ' '), quote);
        }
        return null;
    }

    // What the label says already is not said again.
    private static IEnumerable<string> ConditionsOf(Statement fact, string title) => fact.Qualifiers is null
        ? []
        : fact.Qualifiers
            .Where(q => !NotTold.Contains(q.Key) && !IsName(q.Value, FactText.Label(fact.Predicate!)) && !IsName(q.Value, title))
            .OrderBy(q => q.Key == QualifierNames.Measure ? 0 : 1).ThenBy(q => q.Key, StringComparer.Ordinal)
            .Select(q => q.Value);

    private static bool IsName(string text, string name) => NameKey.Of(text) == NameKey.Of(name);
}
