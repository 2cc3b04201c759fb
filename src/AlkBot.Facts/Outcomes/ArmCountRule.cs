using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// "63% of patients in the A and 54% in the B group achieved a complete response", "19 of 49 A patients (39%) versus 25 of 45 B patients
/// (56%) had an infection", "43 (43%) of 100 patients with A and 32 (35%) of 91 with B had": the patients of two arms that had one thing.
/// </summary>
internal sealed partial class ArmCountRule : StudyRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        foreach (var match in In(sentence))
        {
            var response = match.Groups["response"];
            var predicate = response.Success ? Predicates.ResponseRate
                : Predicates.AdverseEvents;
            var measure = response.Success ? response.Value : match.Groups["measure"].Value;
            foreach (var (subject, arm) in ArmComparison.Subjects(sentence, Of(match), context))
            {
                yield return State(
                    sentence, subject, predicate, arm.Value, (QualifierNames.Measure, measure), (QualifierNames.Arm, arm.Name.Text))
                    .In(sentence.Study);
            }
        }
    }

    private static IEnumerable<Match> In(Sentence sentence)
    {
        Regex[] patterns = HasTwoShares(sentence.Text)
            ? [InArms(), OfArms(), SharesOfArms(), EachHad(), WasInArms(), CountsInArms()]
            : [CountsInArms()];
        // "12% of patients had nausea and 5% had vomiting" has two shares and no arm.
        return patterns.SelectMany(pattern => pattern.Matches(sentence.Text))
            .Where(m => Arms.AreNamed(sentence, Part.Of(m.Groups["armA"]), Part.Of(m.Groups["armB"])));
    }

    private static bool HasTwoShares(string text) =>
        text.IndexOf('%', StringComparison.Ordinal) != text.LastIndexOf('%') || text.Contains("cent", StringComparison.Ordinal);

    private static ArmValue[] Of(Match match) =>
        [Arm(match.Groups["a"], match.Groups["armA"]), Arm(match.Groups["b"], match.Groups["armB"])];

    private static ArmValue Arm(Group value, Group name) => new(value.Value, value.Index + value.Length, Part.Of(name));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Versus = @"(,? and|,? versus|,? vs\.?|,? compared with|,? as compared with|, whereas|, while)";

    private const string Had =
        @" (had|have|(had |have )?(achieved|experienced|developed|showed|attained)) (an? |at least one episode of "
        + @"|a least one episode of )?";

    private const string What =
        @"(?<!\b(to|or|and|than) )((?<response>(confirmed )?((complete|partial|complete or partial|objective|overall"
            + @"|clinical) (tumou?r )?responses?"
            + "|clinical benefit responses?"
        + "|treatment responses?|p?CR|cCR|(complete |partial )?remission))|"
        + AdverseEvent.Which + @")(?![\w-])";

    private const string ArmA = @"(?<armA>[^,;()%]{2,60}?)";

    private const string ArmB = @"(?<armB>[^,;()%]{2,60}?)";

    private const string OfThe = "( of)?( the)?( patients| those)? ((of|in|with|on|for|receiving|treated with|assigned to|given) )?(the )?";

    private const string End = @"(?=\s*[,;.(]|\s*$)";

    [GeneratedRegex(
        "(?<a>" + Figures.Percent + ")" + Figures.Note + @"( of)?( the)?( patients| those)? (in|with|on) (the )?" + ArmA + Versus
        + " (?<b>" + Figures.Percent + ")" + Figures.Note + @"( of)?( the)?( patients| those)? (in|with|on) (the )?" + ArmB + Had + What,
        Options, 10_000)]
    private static partial Regex InArms();

    [GeneratedRegex(
        @"\b[\w-]+ of (the )?\d+ " + ArmA + @" \((?<a>" + Figures.Percent + @")\)" + Versus
        + @" [\w-]+ of (the )?\d+ " + ArmB + @" \((?<b>" + Figures.Percent + @")\)" + Had + What,
        Options, 10_000)]
    private static partial Regex OfArms();

    [GeneratedRegex(
        @"(?<![\d/.·] ?)\b\d+ \((?<a>" + Figures.Percent + @")\) of (the )?\d+ " + ArmA + Versus
        + @" \d+ \((?<b>" + Figures.Percent + @")\) of (the )?\d+ " + ArmB + Had + What,
        Options, 10_000)]
    private static partial Regex SharesOfArms();

    [GeneratedRegex(
        @"(?<![\d/.·] ?)\b(?<a>(" + Figures.Number + @") patients?) (in|on|receiving|treated with) (the )?" + ArmA + Versus
        + @" (?<b>(" + Figures.Number + @")( patients?)?) (in|on|receiving|treated with) (the )?" + ArmB + Had + What,
        Options, 10_000)]
    private static partial Regex CountsInArms();

    // "50% (10/20) of the A group had died compared with 60% (12/20) of the B group"
    [GeneratedRegex(
        @"(?<![\d./·])(?<a>" + Figures.Percent + ")" + Figures.Note + OfThe + ArmA + Had + What + "( of grades? [^,;()]{1,12})?" + Versus
        + " (?<b>" + Figures.Percent + ")" + Figures.Note + OfThe + ArmB + End,
        Options, 10_000)]
    private static partial Regex EachHad();

    // "grade 3 nausea occurred in 12% of patients in the A group and 5% in the B group"
    [GeneratedRegex(
        What + @"( \([^()]{1,20}\))? (was|were|occurred)( (observed|reported|seen|noted|experienced|achieved|recorded))? (in|by|among)"
        + " (the )?(?<a>" + Figures.Percent + ")" + Figures.Note + OfThe + ArmA + Figures.Note + Versus + " ((in|by) )?"
        + "(?<b>" + Figures.Percent + ")" + Figures.Note + OfThe + ArmB + End,
        Options, 10_000)]
    private static partial Regex WasInArms();
}
