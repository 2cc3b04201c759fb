using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>"three patients had stable disease", "one case of prolonged stable disease", "stable disease was seen in 4/8 (50%)".</summary>
internal sealed partial class StableDiseaseRule : OutcomeRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, Referent drug) =>
        Stable().Matches(sentence.Text).Select(match => State(
            sentence, drug, Predicates.StableDisease,
            match.Groups["rate"] is { Success: true } rate ? rate.Value : match.Groups["count"].Value,
            (QualifierNames.Count, match.Groups["rate"].Success ? match.Groups["count"].Value : null),
            (QualifierNames.Measure, match.Groups["measure"].Value.ToLowerInvariant()))
            .In(sentence.Study));

    private const string Measure = @"(?<measure>(prolonged |confirmed )?stable disease)";

    private const string Counted = @"(?<count>" + Figures.CountOfTotal + @")( \((?<rate>" + Figures.Percent + @")\))?";

    [GeneratedRegex(
        @"(?<![\d/] ?)\b(?<count>(" + Figures.Number + @") patients?) (had|achieved|experienced|showed) " + Measure
        + @"|\b(?<count>(" + Figures.Number + @") cases?) of " + Measure
        + @"|\b" + Counted + @"( of)?( the)? patients (had|achieved|experienced|showed) " + Measure
        + @"|\b" + Measure + @" (was|were) (observed|achieved|seen|reported) in " + Counted,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Stable();
}
