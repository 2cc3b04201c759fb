using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Drugs;

/// <summary>
/// "active against V600E as well as against B and C", "an inhibitor of several kinases besides A, including B": the genes a drug acts on
/// besides its main target.
/// </summary>
internal sealed partial class OtherKinasesRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (DrugTopic.Only(ForegroundDrugs.In(sentence)) is not { } drug)
            yield break;
        foreach (var pattern in new[] { AsWell(), Besides() })
        {
            foreach (Match match in pattern.Matches(sentence.Masked))
            {
                foreach (var gene in sentence.MentionsOf(EntityType.Gene, match.Groups["genes"]).DistinctBy(m => m.Entity))
                    yield return State(sentence, drug, Predicates.OtherKinases, gene.Text).Naming(gene.Entity);
            }
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Genes = @"(?<genes>Ⓖ+( \([^()Ⓜ]*\))?((,? and |, |,? or |/)(the )?Ⓖ+( \([^()Ⓜ]*\))?)*)";

    [GeneratedRegex(@"\b(activ(e|ity)|potency|inhibits)\b[^.;]*?\b(as well as|and also|but also|and) (against"
        + @"|toward) " + Genes, Options, 10_000)]
    private static partial Regex AsWell();

    [GeneratedRegex(@"\b(besides?|in addition to|other than) Ⓖ+, (including|such as|namely) " + Genes, Options, 10_000)]
    private static partial Regex Besides();
}
