using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>
/// "63% of patients in the A and 54% in the B group achieved a complete response", "19 of 49 A patients (39%) versus 25 of 45 B patients
/// (56%) had an infection": the patients of two arms that had one thing.
/// </summary>
internal sealed partial class ArmCountRule : SentenceRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        // Two percentages at least.
        if (sentence.Text.IndexOf('%', StringComparison.Ordinal) == sentence.Text.LastIndexOf('%'))
            yield break;
        foreach (var match in new[] { InArms(), OfArms() }.SelectMany(pattern => pattern.Matches(sentence.Text)))
        {
            var response = match.Groups["response"];
            var predicate = response.Success ? Predicates.ResponseRate : Predicates.AdverseEvents;
            var measure = response.Success ? response.Value : match.Groups["measure"].Value;
            ArmValue[] arms = [new(match.Groups["a"], match.Groups["armA"]), new(match.Groups["b"], match.Groups["armB"])];
            foreach (var (subject, arm) in ArmComparison.Subjects(sentence, arms, context))
            {
                yield return State(
                    sentence, subject, predicate, arm.Value.Value, (QualifierNames.Measure, measure),
                    (QualifierNames.Arm, arm.Name.Value))
                    .In(sentence.Study);
            }
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Versus = @"(,? and|,? versus|,? vs\.?|,? compared with|,? as compared with|, whereas|, while)";

    private const string Had =
        @" (had|have|(had |have )?(achieved|experienced|developed|showed|attained)) (an? |at least one episode of |a least one episode"
        + @" of )?";

    private const string What =
        "((?<response>(confirmed )?((complete|partial|objective|overall|clinical) responses?|p?CR|cCR|remission))|"
        + AdverseEventRateRule.Which + @")(?![\w-])";

    [GeneratedRegex(
        "(?<a>" + Figures.Percent + @")( of)?( the)?( patients)? (in|with|on) (the )?(?<armA>[^,;()%]{2,50}?)" + Versus
        + " (?<b>" + Figures.Percent
        + @")( of)?( the)?( patients)? (in|with|on) (the )?(?<armB>[^,;()%]{2,50}?)" + Had + What,
        Options, 10_000)]
    private static partial Regex InArms();

    [GeneratedRegex(
        @"\b[\w-]+ of (the )?\d+ (?<armA>[^,;()%]{2,50}?) \((?<a>" + Figures.Percent + @")\)" + Versus
        + @" [\w-]+ of (the )?\d+ (?<armB>[^,;()%]{2,50}?) \((?<b>" + Figures.Percent + @")\)" + Had + What,
        Options, 10_000)]
    private static partial Regex OfArms();
}
