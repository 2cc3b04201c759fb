using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Mutations;

/// <summary>"BRAF V600E", "V600E mutation in the BRAF kinase domain", "BRAF mutations such as V600E": the gene of a mutation.</summary>
internal sealed partial class MutationGeneRule : MutationRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (!sentence.MentionsOf(EntityType.Mutation).Any())
            yield break;
        foreach (Match match in Placed().Matches(sentence.Masked))
        {
            var gene = sentence.MentionsOf(EntityType.Gene, match.Groups["gene"]).First();
            foreach (var mutation in MutationsAt(sentence, match.Groups["mutation"]))
                yield return State(sentence, mutation, Predicates.Gene, gene.Text).Naming(gene.Entity);
        }
        foreach (Match match in Listed().Matches(sentence.Masked))
        {
            var gene = sentence.MentionsOf(EntityType.Gene, match.Groups["gene"]).First();
            foreach (var mutation in MutationsAt(sentence, match.Groups["list"]))
                yield return State(sentence, mutation, Predicates.Gene, gene.Text).Naming(gene.Entity);
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Gene = @"(?<gene>Ⓖ+)";

    private const string Mutation = @"(?<mutation>Ⓜ+)";

    // The last three: "V600E BRAF mutation"; "BRAF (including mutant form with the V600E"; "a BRAF mutation, V600E,".
    [GeneratedRegex(
        Gene + @"[ (^-]?" + Mutation
        + "|" + Mutation + @"\)?( [\w-]+){0,2} (mutations?|substitutions?) (in|of) (the )?" + Gene
        + "|" + Mutation + @"\)?( [\w-]+){0,2} (in|of|within) the ([\w-]+ ){0,4}(domain|loop|pocket|helix|front)s? of (the )?" + Gene
        + "|" + Mutation + @" " + Gene + @" (mutations?|mutants?)"
        + "|" + Gene + @" \((including )?(the )?mutant (forms?|variants?) (with|carrying|harbou?ring) (the )?" + Mutation
        + "|" + Gene + @" (mutations?|mutants?), " + Mutation + "(?=,)",
        Options, 10_000)]
    private static partial Regex Placed();

    // Between the gene and the list no other gene may stand, nor a word that turns the sentence.
    [GeneratedRegex(
        Gene + @" ([\w-]+ ){0,2}(mutations?|mutants?|substitutions?)\b((?!Ⓖ|Ⓜ|\b(unlike|whereas|while|but|than|not|without)\b)[^.;])*?"
        + @"\b(including|such as|namely|notably) (?<list>((?!Ⓖ|\b(unlike|whereas|while|but|than|not|without)\b)[^.;])*)"
        + @"|mutations? in (the )?" + Gene + @"((?!Ⓖ|Ⓜ)[^.;]){0,20}?\b(including|such as|namely|notably) (?<list>((?!Ⓖ|\b(unlike"
        + @"|whereas|while|but|than|not|without)\b)[^.;])*)",
        Options, 10_000)]
    private static partial Regex Listed();
}
