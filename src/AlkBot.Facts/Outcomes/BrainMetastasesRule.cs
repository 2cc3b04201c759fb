using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>"Responses were seen in brain metastases in three patients", "A is effective for brain metastasis".</summary>
internal sealed partial class BrainMetastasesRule : OutcomeRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, Referent drug)
    {
        var match = Effect().Match(sentence.Text);
        if (match.Success)
        {
            yield return State(sentence, drug, Predicates.BrainMetastases, match.Value)
                .In(match.Groups["effective"].Success ? null : sentence.Study);
        }
    }

    private const string Brain = @"(brain|CNS|intracranial|central nervous system) metastas[ei]s";

    [GeneratedRegex(
        @"\b(?<effective>(not )?(effective|active|activity|efficacy) (for|against|in|on) (the )?([\w-]+ ){0,2}" + Brain + ")"
        + @"|\b((complete|partial|objective|intracranial) )?responses? (was|were) (also )?(seen|observed|reported|noted"
        + @"|achieved) in ([\w-]+ ){0,2}" + Brain + @"( in [^,;.]+)?"
        + @"|\b(" + Figures.CountOfTotal + @")( \(" + Figures.Percent + @"\))?( of)?( the)? patients with ([\w-]+ ){0,2}" + Brain
        + @" (had|achieved|experienced|showed) (an? )?([\w-]+ )?responses?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Effect();
}
