using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>"The response rates were 65% with A, as compared with 20% with B".</summary>
internal sealed partial class ArmResponseRule : SentenceRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        foreach (Match match in Rate().Matches(sentence.Text))
        {
            var arms = Arms.Read(sentence, match.Groups["rate"]).ToList();
            foreach (var (subject, arm) in ArmComparison.Subjects(sentence, arms))
            {
                yield return State(
                    sentence, subject, Predicates.ResponseRate, arm.Value.Value,
                    (QualifierNames.Measure, match.Groups["measure"].Value.ToLowerInvariant()), (QualifierNames.Arm, arm.Name.Value))
                    .In(sentence.Study);
            }
        }
    }

    [GeneratedRegex(
        @"\b(?<measure>(overall |objective )?response rate|ORR)s? (was|were) (?<rate>" + Figures.Percent + ")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Rate();
}
