using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>Progression-free and overall survival without a time: not reached, or no difference.</summary>
internal sealed partial class SurvivalRule : StudyRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        // Between groups of patients no treatment is compared, nor where no drug is named.
        Regex[] patterns = OfPatients().IsMatch(sentence.Text) || (sentence.HeadingDrug is null && !sentence.MentionsOf(EntityType.Drug).Any())
            ? [NotReached()]
            : [NotReached(), NoDifference()];
        foreach (var pattern in patterns)
        {
            var match = pattern.Match(sentence.Text);
            if (match.Success && ArmComparison.Of(sentence, context) is { } subject)
            {
                yield return Survival(
                    sentence, subject, match, match.Groups["value"].Value,
                    [
                        (QualifierNames.Population, OutcomeRule.OpeningPatients(sentence)),
                        .. Precision.At(sentence.Text, match.Index + match.Length),
                    ]);
            }
        }
    }

    private Fact Survival(
        Sentence sentence, Referent subject, Match match, string value, params (string Name, string? Value)[] qualifiers) =>
        State(
            sentence, subject, match.Groups["pfs"].Success ? Predicates.ProgressionFreeSurvival : Predicates.OverallSurvival, value,
            [.. qualifiers, (QualifierNames.Measure, match.Groups["measure"].Value.ToLowerInvariant())])
            .In(sentence.Study);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Endpoint = @"((?<pfs>progression[-‐‑– ]free survival|PFS)|(?<os>overall survival|OS))";

    [GeneratedRegex(@"\b(?<measure>median )?" + Endpoint + @" (?<value>(had|has|was"
        + @"|were) not (yet )?(been )?reached( at [^,;.]+)?)", Options, 10_000)]
    private static partial Regex NotReached();

    [GeneratedRegex(
        @"\b(?<measure>(interim |final )?analysis) of " + Endpoint + @" (showed|demonstrated"
        + @"|revealed) (?<value>no (significant )?(improvement|difference|benefit)" + Rest + ")"
        + @"|\b" + Endpoint + @" (?<value>(was|were|did) not (significantly )?(improved?|differ(ent)?)" + Rest + ")",
        Options, 10_000)]
    private static partial Regex NoDifference();

    // To the end of the clause; a full stop inside a figure or a bracket inside it does not end it.
    private const string Rest = @"([^,;.()]|\.(?=\d)|\([^()]*\)(?= \w))*";

    [GeneratedRegex(@"\b(sub-?groups?|expression|genotypes?|mutations?|mutant|wild-?type|responders)\b", Options, 10_000)]
    private static partial Regex OfPatients();
}
