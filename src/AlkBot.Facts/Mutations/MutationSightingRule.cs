using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Mutations;

/// <summary>"V600E has also been identified in melanoma", "the melanoma-associated V600E": where a mutation was seen.</summary>
internal sealed partial class MutationSightingRule : MutationRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (!sentence.MentionsOf(EntityType.Mutation).Any())
            yield break;
        foreach (Match match in Seen().Matches(sentence.Masked))
        {
            foreach (var mutation in MutationsAt(sentence, match.Groups["mutation"]))
                yield return State(sentence, mutation, Predicates.SeenIn, sentence.WordsAt(match.Groups["value"]));
        }
    }

    private const string Disease =
        @"(cancers?|carcinomas?|leuka?emias?|lymphomas?|melanomas?|sarcomas?|neuroblastomas?|gliomas?|tumou?rs?|myelomas?|NSCLC|SCLC"
        + @"|AML|CML|ALL)";

    [GeneratedRegex(
        @"\bmutations in (?<value>[^,;.()ⒼⓅⒹ]{0,60}?\b" + Disease + @") (are|were|have been) [^.;]{0,120}?\b(including"
        + @"|such as) (?<mutation>[^.;]*Ⓜ)"
        + @"|\b(?<value>[\w-]+)-associated (Ⓖ+ )?(?<mutation>Ⓜ+)"
        + @"|(?<mutation>Ⓜ+)\)?,?( mutations?)? (has|have|was|were)( also| recently| previously)?( been)?( also)? "
        + @"(identified|described|found|reported|detected|observed|seen) in (?<value>[^,;.]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Seen();
}
