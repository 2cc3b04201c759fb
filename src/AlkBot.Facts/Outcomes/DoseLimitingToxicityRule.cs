using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>"Dose-limiting toxicities included A and B", "without dose-limiting toxicity".</summary>
internal sealed partial class DoseLimitingToxicityRule : OutcomeRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, Referent drug)
    {
        foreach (var pattern in new[] { Listed(), Absent(), Share(), SeenIn() })
        {
            var match = pattern.Match(sentence.Text);
            if (match.Success)
            {
                yield return State(
                    sentence, drug, Predicates.DoseLimitingToxicity, match.Groups["value"].Value,
                    (QualifierNames.Population, OpeningPatients(sentence)))
                    .In(sentence.Study);
            }
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\bdose[- ]limiting (toxicit(y|ies)|toxic (events|effects)|adverse events)( (of|with) [^,]{2,40}?)? (included|include|were"
        + @"|was|consisted of)"
        + @" (?!(not|no|observed|seen|reported|defined)\b)(?<value>[^;]+)$",
        Options, 10_000)]
    private static partial Regex Listed();

    private const string Name = @"(DLTs?|dose[- ]limiting toxicit(y|ies))";

    // "No DLTs were seen in six patients" says the opposite.
    private const string Some = @"(?<!\b(no|without|any) )\b";

    [GeneratedRegex(Some + Name + @" rates?( [^,;.]{2,60}?)? (was|were|of) (?<value>" + Figures.Percent + ")", Options, 10_000)]
    private static partial Regex Share();

    [GeneratedRegex(
        Some + Name + " ((was|were) (observed|seen|reported|noted)|occurred) in (?<value>((" + Figures.CountOfTotal + @"|" + Figures.Number
        + ") patients?|" + Figures.CountOfTotal + "|" + Figures.Percent + @"))\b",
        Options, 10_000)]
    private static partial Regex SeenIn();

    [GeneratedRegex(@"\b(?<value>(without|no) (any )?" + Name + @")\b", Options, 10_000)]
    private static partial Regex Absent();
}
