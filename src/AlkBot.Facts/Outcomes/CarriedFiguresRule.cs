using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// "For fungal infections, the figures were 3 of 45 (6%) and 7 of 45 (16%), respectively": figures of the arms that the sentence before
/// counted patients of.
/// </summary>
internal sealed partial class CarriedFiguresRule : StudyRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        var match = Carried().Match(sentence.Text);
        if (!match.Success || !AdverseEventRateRule.TellsEvent(match.Groups["measure"].Value)
            || sentence.Previous is not { } previous || ArmCountRule.ArmsOf(previous) is not [var first, var second])
        {
            yield break;
        }
        ArmValue[] arms = [first with { Value = Rate(match, "a") }, second with { Value = Rate(match, "b") }];
        foreach (var (subject, arm) in ArmComparison.Subjects(previous, arms, context))
        {
            yield return State(
                sentence, subject, Predicates.AdverseEvents, arm.Value, (QualifierNames.Measure, match.Groups["measure"].Value),
                (QualifierNames.Arm, arm.Name.Text))
                .AlsoCiting(previous.Citation);
        }
    }

    private static string Rate(Match match, string which) =>
        match.Groups[$"{which}Rate"] is { Success: true } rate ? rate.Value : match.Groups[which].Value;

    [GeneratedRegex(
        @"^for (?<measure>[^,;()]{3,60}), the( corresponding| respective)? (figures|rates|values|percentages|proportions|numbers) were "
        + "(?<a>" + Figures.Outcome + @")( \((?<aRate>" + Figures.Percent + @")\))? (and|versus|vs\.?) (?<b>" + Figures.Outcome
        + @")( \((?<bRate>" + Figures.Percent + @")\))?,? respectively\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Carried();
}
