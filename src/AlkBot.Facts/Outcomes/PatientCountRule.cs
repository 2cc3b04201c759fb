using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// How many had one thing: "three patients had stable disease", "stable disease was seen in 4/8 (50%)", "of 82 patients, 21 (26%)
/// experienced recurrences", "12 of 40 patients relapsed".
/// </summary>
internal sealed partial class PatientCountRule : OutcomeRule
{
    private static readonly (string Predicate, Func<Regex> Pattern)[] Counts =
    [
        (Predicates.StableDisease, Stable),
        (Predicates.Relapse, Relapsed),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, Referent drug) =>
        from counted in Counts
        from match in counted.Pattern().Matches(sentence.Text)
        let rate = match.Groups["rate"]
        select State(
            sentence, drug, counted.Predicate, rate.Success ? rate.Value : match.Groups["count"].Value,
            (QualifierNames.Count, rate.Success ? match.Groups["count"].Value : null),
            (QualifierNames.Measure, match.Groups["measure"].Value.ToLowerInvariant()),
            (QualifierNames.Population, OpeningPatients(sentence)))
            .In(sentence.Study);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string StableDisease = "(?<measure>(prolonged |confirmed )?stable disease)";

    private const string Rate = @"( \((?<rate>" + Figures.Percent + @")\))";

    private const string Counted = "(?<count>" + Figures.CountOfTotal + ")" + Rate + "?";

    [GeneratedRegex(
        @"(?<!([\d/]|\bof( the)?) ?)\b(?<count>(" + Figures.Number + ") patients?)" + Rate + "? (had|achieved|experienced|showed) " + StableDisease
        + @"|\b(?<count>(" + Figures.Number + ") cases?) of " + StableDisease
        + @"|\b" + Counted + "( of)?( the)? patients (had|achieved|experienced|showed) " + StableDisease
        + @"|\b" + StableDisease + " (was|were) (observed|achieved|seen|reported) in " + Counted,
        Options, 10_000)]
    private static partial Regex Stable();

    [GeneratedRegex(
        @"(?<![\d/.·] ?)\b(?<count>" + Figures.CountOfTotal + @"|\d+)( patients)?" + Rate + "(( of)?( the)? patients)?"
        + " ((experienced|had|developed) (an? )?(?<measure>((disease|tumou?r|local|distant|loco-?regional) )?(recurrences?|relapses?))"
        + @"|(?<measure>relapsed))\b",
        Options, 10_000)]
    private static partial Regex Relapsed();
}
