using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>"Of 82 patients, 21 (26%) experienced recurrences", "12 of 40 patients relapsed": how many had it again.</summary>
internal sealed partial class RelapseCountRule : OutcomeRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, Referent drug) =>
        Relapsed().Matches(sentence.Text).Select(match => State(
            sentence, drug, Predicates.Relapse,
            match.Groups["rate"] is { Success: true } rate ? rate.Value : match.Groups["count"].Value,
            (QualifierNames.Count, match.Groups["rate"].Success ? match.Groups["count"].Value : null),
            (QualifierNames.Measure, match.Groups["measure"].Value),
            (QualifierNames.Population, OpeningPatients(sentence)))
            .In(sentence.Study));

    [GeneratedRegex(
        @"(?<![\d/.·] ?)\b(?<count>" + Figures.CountOfTotal + @"|\d+)( patients)?( \((?<rate>" + Figures.Percent + @")\))(( of)?( the)?"
        + @" patients)?"
        + @" ((experienced|had|developed) (an? )?(?<measure>((disease|tumou?r|local|distant|loco-?regional) )?(recurrences?|relapses?))"
        + @"|(?<measure>relapsed))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Relapsed();
}
