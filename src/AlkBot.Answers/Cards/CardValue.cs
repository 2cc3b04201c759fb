using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Cards;

/// <summary>A fact as a card tells it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Text">The words.</param>
/// <param name="Citations">The quotes that state it and name its subject, in this order.</param>
/// <param name="IsQuote">Whether the words are the source's own.</param>
internal sealed record CardValue(Statement Fact, string Text, IReadOnlyList<NumberedCitation> Citations, bool IsQuote)
{
    /// <summary>What the words hold for, to follow them; empty where they hold without condition.</summary>
    public string Conditions { get; private init; } = "";

    /// <summary>The longest stretch of a sentence that is quoted for a value of one arm.</summary>
    private const int LongestComparison = 140;

    private static readonly string[] NotTold = [QualifierNames.Study, QualifierNames.Significance, QualifierNames.Interval];

    /// <summary>The study that it comes from; null where none is named.</summary>
    public string? Study => Fact.Qualifiers?.GetValueOrDefault(QualifierNames.Study);

    /// <summary>The words for <paramref name="fact"/> on a card about <paramref name="title"/>.</summary>
    public static CardValue Of(Statement fact, string title, CardCitations citations)
    {
        var cited = citations.Of(fact, fact.Other ?? title);
        // What one arm had is read beside what the other had: the sentence says both.
        if (fact.Qualifiers?.ContainsKey(QualifierNames.Arm) == true && Comparison(cited[0].Quote, fact.Value!) is { } comparison)
            return new CardValue(fact, comparison, [cited[0]], IsQuote: true);
        var qualifiers = string.Join("; ", Qualifiers(fact));
        var value = fact.Other is null ? fact.Value! : IsName(fact.Value!, title) ? fact.Other : $"{fact.Other}: {fact.Value}";
        return new CardValue(fact, value, cited, IsQuote: false) { Conditions = qualifiers.Length == 0 ? "" : $" ({qualifiers})" };
    }

    private static string? Comparison(string quote, string value)
    {
        var at = quote.IndexOf(value, StringComparison.Ordinal);
        return at >= 0 && quote.Length - at <= LongestComparison ? quote[at..].TrimEnd('.', ' ') : null;
    }

    // What the label says already is not said again.
    private static IEnumerable<string> Qualifiers(Statement fact) => fact.Qualifiers is null
        ? []
        : fact.Qualifiers
            .Where(q => !NotTold.Contains(q.Key) && !IsName(q.Value, FactText.Label(fact.Predicate!)))
            .OrderBy(q => q.Key == QualifierNames.Measure ? 0 : 1).ThenBy(q => q.Key, StringComparer.Ordinal)
            .Select(q => q.Value);

    private static bool IsName(string text, string name) => NameKey.Of(text) == NameKey.Of(name);
}
