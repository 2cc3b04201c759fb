using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>Median progression-free and overall survival: one value, one for each arm, not reached, or no difference.</summary>
internal sealed partial class SurvivalRule : SentenceRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        foreach (Match match in Median().Matches(sentence.Text))
        {
            var arms = Arms.Read(sentence, match.Groups["value"]).ToList();
            foreach (var (subject, arm) in ArmComparison.Subjects(sentence, arms))
                yield return Survival(sentence, subject, match, arm.Value.Value, (QualifierNames.Arm, arm.Name.Value));
            if (arms.Count == 0 && DrugTopic.Of(sentence) is { } drug)
            {
                var patients = match.Groups["patients"] is { Success: true } named ? named.Value : null;
                yield return Survival(sentence, drug, match, match.Groups["value"].Value, (QualifierNames.Population, patients));
            }
        }
        foreach (var pattern in new[] { NotReached(), NoDifference(), HazardRatio() })
        {
            var match = pattern.Match(sentence.Text);
            if (match.Success && DrugTopic.Of(sentence) is { } drug)
                yield return Survival(sentence, drug, match, match.Groups["value"].Value);
        }
    }

    private Fact Survival(
        Sentence sentence, Referent subject, Match match, string value, params (string Name, string? Value)[] qualifiers) =>
        State(
            sentence, subject, match.Groups["pfs"].Success ? Predicates.ProgressionFreeSurvival : Predicates.OverallSurvival, value,
            [.. qualifiers, (QualifierNames.Measure, match.Groups["measure"].Value.ToLowerInvariant())])
            .In(sentence.Study);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Endpoint = @"((?<pfs>progression[- ]free survival|PFS)|(?<os>overall survival|OS))";

    [GeneratedRegex(
        @"\b(?<measure>median) " + Endpoint + @"(\s?\([A-Z]+\))?( (of|for|in|among) (?<patients>[^,;()]*\bpatients\b[^,;()]*)| (with"
        + @"|for|of) [^,;()]{2,40})?"
        + @" (was|of|reached|is) (?<value>" + Figures.Duration + ")",
        Options, 10_000)]
    private static partial Regex Median();

    [GeneratedRegex(@"\b(?<measure>median )?" + Endpoint + @" (?<value>(had|has|was"
        + @"|were) not (yet )?(been )?reached( at [^,;.]+)?)", Options, 10_000)]
    private static partial Regex NotReached();

    [GeneratedRegex(
        @"\b(?<measure>(interim |final )?analysis) of " + Endpoint + @" (showed|demonstrated"
        + @"|revealed) (?<value>no (significant )?(improvement|difference|benefit)[^,;.]*)"
        + @"|\b" + Endpoint + @" (?<value>(was|were|did) not (significantly )?(improved?|differ(ent)?)[^,;.]*)",
        Options, 10_000)]
    private static partial Regex NoDifference();

    [GeneratedRegex(Endpoint + @"[^;]{0,120}?\b(?<measure>hazard ratio|HR)\b[^;\d]{0,40}?(?<value>\d?\.\d+)", Options, 10_000)]
    private static partial Regex HazardRatio();
}
