using System.Text.RegularExpressions;
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
/// <param name="Length">A share of a hundred, or a time, and where it is a range its end; null where the median was not reached.</param>
/// <param name="Unit">What it is measured in: <c>%</c>, <c>month</c>.</param>
/// <param name="IsControl">Whether it stands beside the drug asked for, to compare it with.</param>
internal sealed partial record OutcomeBar(Fact Fact, string Name, float? Length, string Unit, bool IsControl)
{
    private const int LongestQuote = 110;

    // What is measured stands above, the count beside the value; the rest tells whom it holds for.
    private static readonly string[] Told =
        [QualifierNames.Arm, QualifierNames.Population, QualifierNames.Study, QualifierNames.Measure, QualifierNames.TimeFrame, QualifierNames.AsOf];

    private static readonly string[] Times = ["day", "week", "month", "year"];

    /// <summary>Where a range begins; null where the value is none.</summary>
    public float? From { get; private init; }

    /// <summary>The value as printed, with its unit where that stands in a header, and the patients counted where the source prints them.</summary>
    public string Value => Fact.Qualifiers.GetValueOrDefault(QualifierNames.Count) is { } count ? $"{Measured} ({count})" : Measured;

    private string Measured => Measure.Of(Fact.Value) is { Unit: "", NotReached: false } && HeadUnit is { } unit ? $"{Fact.Value} {unit}" : Fact.Value;

    private string? HeadUnit => Fact.Qualifiers.GetValueOrDefault(QualifierNames.Unit);

    /// <summary>Whom and what it holds for, in the source's words; what its name or its heading says already is left out.</summary>
    public string Conditions => string.Join(" · ", Told.Select(q => Fact.Qualifiers.GetValueOrDefault(q)).OfType<string>()
        .Where(q => NameKey.Of(q) != NameKey.Of(Name) && NameKey.Of(q) != NameKey.Of(FactText.Label(Fact.Predicate))));

    /// <summary>What two bars have in common that can be compared: arms and patients of one study in one source.</summary>
    public (SourceId Source, string Study, string Population) Comparable => (
        Fact.Citations[0].Source,
        NameKey.Of(Fact.Qualifiers.GetValueOrDefault(QualifierNames.Study) ?? $"{Fact.Citations[0].Span}"),
        NameKey.Of(Fact.Qualifiers.GetValueOrDefault(QualifierNames.Population) ?? ""));

    /// <summary>
    /// What the source says of the other arm, where the value is one arm's: the sentence itself, from the value on; null where it gives
    /// no other figure.
    /// </summary>
    public string? Comparison
    {
        get
        {
            var quote = Fact.Citations[0].Quote;
            if (!Fact.Qualifiers.ContainsKey(QualifierNames.Arm) || CardText.Find(Fact.Value, quote) is not { } place)
                return null;
            var rest = quote[place.Start..].TrimEnd('.', ' ');
            return rest.IndexOf(Unit, place.Length, StringComparison.OrdinalIgnoreCase) > 0 ? $"“{CardText.Head(rest, LongestQuote)}”" : null;
        }
    }

    /// <summary>The bar of <paramref name="fact"/>; null where its value is neither a share nor a time, nor a range of such.</summary>
    public static OutcomeBar? Of(Fact fact, Library library, bool isControl = false)
    {
        if (Measure.Of(fact.Value) is not { } measure)
            return null;
        var name = library.NameOf(fact.Subject);
        if (measure.NotReached)
            return new(fact, name, null, "month", isControl);
        if (measure is { Unit: "", Numbers: [var some, var all] } && some <= all && all > 0 && fact.Value.Contains('/'))
            return new(fact, name, (float)(100 * some / all), "%", isControl);
        // A figure more than these, such as a count beside a share, would have to be told apart from them.
        var numbers = Number().Matches(fact.Value).Select(n => Measure.Of(n.Value) is { Numbers: [var number, ..] } ? number : (decimal?)null).ToList();
        var unit = measure.Unit.Length > 0 ? measure.Unit : UnitIn(fact.Qualifiers.GetValueOrDefault(QualifierNames.Unit));
        if (unit != "%" && !Times.Contains(unit))
            return null;
        var most = unit == "%" ? 100 : 10_000;
        return numbers switch
        {
            [{ } only] when only <= most => new(fact, name, (float)only, unit, isControl),
            [{ } first, { } last] when first < last && last <= most && Range().IsMatch(fact.Value) =>
                new(fact, name, (float)last, unit, isControl) { From = (float)first },
            _ => null,
        };
    }

    /// <summary>The quotes it rests on.</summary>
    public IReadOnlyList<DrawnCitation> Citations => DrawnCitation.Of(Fact);

    // "%", "Percentage of participants", "mo".
    private static string UnitIn(string? header) => header?.Trim().ToLowerInvariant() switch
    {
        null or "" => "",
        ['%', ..] or ['p', 'e', 'r', 'c', 'e', 'n', 't', ..] => "%",
        "mo" => "month",
        var time => time.TrimEnd('s'),
    };

    [GeneratedRegex(@"\d[\d,]*([.·]\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d\s*(%|[a-z]+)?\s*(to|[-–])\s*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();
}
