using AlkBot.Answers.Cards;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;
using AlkBot.Evidence.Values;
using AlkBot.Index;
using AlkBot.Pictures.Drawing;

namespace AlkBot.Pictures.Outcomes;

/// <summary>An outcome that a bar can show, with all that it holds for.</summary>
/// <param name="Fact">What states it.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Length">A share of a hundred, or a time; null where the median was not reached.</param>
/// <param name="Unit">What it is measured in: <c>%</c>, <c>month</c>.</param>
/// <param name="IsControl">Whether it stands beside the drug asked for, to compare it with.</param>
internal sealed record OutcomeBar(Fact Fact, string Name, float? Length, string Unit, bool IsControl)
{
    private const int LongestQuote = 110;

    // What is measured stands above, the count beside the value; the rest tells whom it holds for.
    private static readonly string[] Told =
        [QualifierNames.Arm, QualifierNames.Population, QualifierNames.Study, QualifierNames.Measure, QualifierNames.TimeFrame, QualifierNames.AsOf];

    private static readonly string[] Times = ["day", "week", "month", "year"];

    /// <summary>The value as printed, with the patients counted where the source prints them.</summary>
    public string Value => Fact.Qualifiers.GetValueOrDefault(QualifierNames.Count) is { } count ? $"{Fact.Value} ({count})" : Fact.Value;

    /// <summary>Whom and what it holds for, in the source's words; what its name or its heading says already is left out.</summary>
    public string Conditions => string.Join(" · ", Told.Select(q => Fact.Qualifiers.GetValueOrDefault(q)).OfType<string>()
        .Where(q => NameKey.Of(q) != NameKey.Of(Name) && NameKey.Of(q) != NameKey.Of(FactText.Label(Fact.Predicate))));

    /// <summary>What two bars have in common that can be compared: arms and patients of one study in one source.</summary>
    public (SourceId Source, string Study, string Population) Comparable => (
        Fact.Citations[0].Source,
        NameKey.Of(Fact.Qualifiers.GetValueOrDefault(QualifierNames.Study) ?? $"{Fact.Citations[0].Span}"),
        NameKey.Of(Fact.Qualifiers.GetValueOrDefault(QualifierNames.Population) ?? ""));

    /// <summary>What the source says of the other arm, where the value is one arm's: the sentence itself, from the value on.</summary>
    public string? Comparison
    {
        get
        {
            var at = Fact.Citations[0].Quote.IndexOf(Fact.Value, StringComparison.Ordinal);
            return Fact.Qualifiers.ContainsKey(QualifierNames.Arm) && at >= 0
                ? $"“{CardText.Head(Fact.Citations[0].Quote[at..].TrimEnd('.', ' '), LongestQuote)}”"
                : null;
        }
    }

    /// <summary>The bar of <paramref name="fact"/>; null where its value is neither a share nor a time.</summary>
    public static OutcomeBar? Of(Fact fact, Library library, bool isControl = false)
    {
        if (Measure.Of(fact.Value) is not { } measure)
            return null;
        var name = library.NameOf(fact.Subject);
        return measure switch
        {
            { NotReached: true } => new(fact, name, null, "month", isControl),
            { Unit: "%", Numbers: [var share] } when share is >= 0 and <= 100 => new(fact, name, (float)share, "%", isControl),
            { Unit: "", Numbers: [var some, var all] } when some <= all && all > 0 && fact.Value.Contains('/') =>
                new(fact, name, (float)(100 * some / all), "%", isControl),
            { Numbers: [var time] } when Times.Contains(measure.Unit) && time < 10_000 => new(fact, name, (float)time, measure.Unit, isControl),
            _ => null,
        };
    }

    /// <summary>The quotes it rests on.</summary>
    public IReadOnlyList<DrawnCitation> Citations => DrawnCitation.Of(Fact);
}
