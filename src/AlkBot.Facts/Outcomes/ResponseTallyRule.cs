using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>"(1 complete response and 14 partial responses)", "resulted in two partial responses".</summary>
internal sealed partial class ResponseTallyRule : OutcomeRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, Referent drug) =>
        Tally().Matches(sentence.Text).Where(_ => !OfArm().IsMatch(sentence.Text)).Select(match => State(
            sentence, drug, Predicates.ResponseRate, match.Value,
            (QualifierNames.Measure, match.Groups["kind"].Value.ToLowerInvariant() + " response"),
            (QualifierNames.Population,
                Patients().Match(sentence.Text[..match.Index]) is { Success: true } who ? who.Groups["patients"].Value : null))
            .In(sentence.Study));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Whose of several arms they are, it does not say; of "30 of the 40 responders (20 complete responses)" it may be either's.
    [GeneratedRegex(@"\b(groups?|arms?|cohorts?|\d+ (\([^()]*\) )?of (the|these|those|all) (\d+ )?respon(ders|ses))\b", Options, 10_000)]
    private static partial Regex OfArm();

    [GeneratedRegex(@"(?<![/\d.] ?)\b(" + Figures.Number + @") (confirmed |unconfirmed )?(?<kind>complete"
        + @"|partial) responses?\b", Options, 10_000)]
    private static partial Regex Tally();

    [GeneratedRegex(@"\bin (?<patients>(" + Figures.Number + @") ([\w+-]+ ){0,3}" + Figures.Patients + @")\b", Options, 10_000)]
    private static partial Regex Patients();
}
