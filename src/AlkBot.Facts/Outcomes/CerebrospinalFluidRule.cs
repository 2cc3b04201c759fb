using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>"the CSF-to-plasma ratio of A being only 0.0026", "penetration into the CSF has been shown to be very poor".</summary>
internal sealed partial class CerebrospinalFluidRule : StudyRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        foreach (var pattern in new[] { Ratio(), Penetration() })
        {
            var match = pattern.Match(sentence.Text);
            if (match.Success && DrugTopic.Of(sentence) is { } drug)
            {
                yield return State(
                    sentence, drug, Predicates.CerebrospinalFluid, match.Groups["value"].Value,
                    (QualifierNames.Measure, match.Groups["measure"].Value));
            }
        }
        // "the poor penetration of these drugs": all that the sentence speaks about.
        var these = OfThese().Match(sentence.Text);
        if (these.Success)
        {
            foreach (var drug in ForegroundDrugs.In(sentence).DistinctBy(m => m.Entity))
                yield return State(sentence, drug, Predicates.CerebrospinalFluid, these.Groups["value"].Value);
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Fluid = @"(the )?(CSF|cerebrospinal fluid|central nervous system|CNS|brain)( \([A-Z]+\))?";

    private const string Degree = @"((very|relatively|extremely|rather) )?(poor|low|limited|good|high|excellent|better|minimal|negligible)";

    [GeneratedRegex(
        @"\b(?<measure>(CSF"
        + @"|cerebrospinal fluid)[- ]to[- ]plasma( concentration)? ratio)[^;.\d]{0,60}?(?<value>\d+(\.\d+)?\s?%?)", Options, 10_000)]
    private static partial Regex Ratio();

    [GeneratedRegex(
        @"\b(?<measure>(CSF |CNS |brain )?(penetration|penetrance)( (into|in|of) " + Fluid + @")?)( has| have)?( been)?( shown"
        + @"| demonstrated| reported| found)?"
        + @"( to be| is| was| were|,? being) (only )?(?<value>" + Degree + ")",
        Options, 10_000)]
    private static partial Regex Penetration();

    [GeneratedRegex(@"\b(?<value>" + Degree + @" penetration of (these|those|both) [\w-]+ (in|into) " + Fluid + ")", Options, 10_000)]
    private static partial Regex OfThese();
}
