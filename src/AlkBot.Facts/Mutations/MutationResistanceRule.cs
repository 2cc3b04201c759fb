using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Evidence.Assertions;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Mutations;

/// <summary>
/// "V600E leading to A resistance", "V600E confers resistance to A", "this mutation … confers resistance to A through B": what a
/// mutation makes resistant to, and how.
/// </summary>
internal sealed partial class MutationResistanceRule : MutationRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        foreach (var pattern in new[] { LeadingTo(), Confers() })
        {
            var match = pattern.Match(sentence.Masked);
            if (!match.Success || !SpeaksOfMutation(sentence, match) || Meant(sentence) is not { } mutation)
                continue;
            var stance = Assertion.Of(sentence.Text, match.Index);
            if (stance is not (Stance.Asserts or Stance.Denies))
                continue;
            var to = match.Groups["to"];
            var denied = stance == Stance.Denies;
            var predicate = denied ? Predicates.NotResistantTo : Predicates.ResistanceTo;
            yield return State(sentence, mutation, predicate, Phrase.Bare(sentence.WordsAt(to)))
                .Naming(DrugTopic.Only([.. sentence.MentionsOf(EntityType.Drug, to)])?.Entity);
            if (!denied && match.Groups["mechanism"] is { Success: true } mechanism)
                yield return State(sentence, mutation, Predicates.Mechanism, sentence.WordsAt(mechanism));
        }
        foreach (Match match in IsResistant().Matches(sentence.Masked))
        {
            var stance = Assertion.Of(sentence.Text, match.Groups["verb"].Index);
            if (stance is not (Stance.Asserts or Stance.Denies))
                continue;
            foreach (var drug in sentence.MentionsOf(EntityType.Drug, match.Groups["to"]))
            {
                foreach (var mutation in MutationsAt(sentence, match.Groups["mutations"]))
                {
                    yield return State(
                        sentence, mutation, stance == Stance.Denies ? Predicates.NotResistantTo : Predicates.ResistanceTo, drug.Text)
                        .Naming(drug.Entity);
                }
            }
        }
        foreach (Match match in SuchAs().Matches(sentence.Masked))
        {
            var drug = sentence.MentionsOf(EntityType.Drug, match.Groups["to"]).First();
            foreach (var mutation in MutationsAt(sentence, match.Groups["mutations"]))
                yield return State(sentence, mutation, Predicates.ResistanceTo, drug.Text).Naming(drug.Entity);
        }
    }

    // The mutation, or "this mutation", must stand before what it does.
    private static bool SpeaksOfMutation(Sentence sentence, Match match) =>
        MutationBefore().IsMatch(sentence.Masked[..match.Index]);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Leads = @"\b(leads?|leading|led) to|\b(confers?|conferring|conferred|causes?|causing|caused)|\b(results?"
        + @"|resulting|resulted) in";

    private const string Mechanism = @"( (through|by|via) (?<mechanism>[^,;.]+))?";

    [GeneratedRegex(@"(" + Leads + @") (acquired |secondary )?(?<to>Ⓓ+)[ -]resistance" + Mechanism, Options, 10_000)]
    private static partial Regex LeadingTo();

    [GeneratedRegex(
        @"(" + Leads + @") (acquired |secondary |high-level )?resistance to (?<to>[^,;.]+?)" + Mechanism + @"(?=[,;.]|\s+(in|and|but"
        + @"|while)\s|$)", Options, 10_000)]
    private static partial Regex Confers();

    [GeneratedRegex(
        @"\bmutations? (that|which) (may |can )?(confers?|causes?) (acquired |secondary )?resistance to (?<to>Ⓓ+),? ?(-|–|—)? ?(such as"
        + @"|including|like|e\.g\.,?) "
        + @"(?<mutations>(Ⓖ+ )?Ⓜ+((, and |, or |, | and | or |/)(Ⓖ+ )?Ⓜ+)*)",
        Options, 10_000)]
    private static partial Regex SuchAs();

    // "V600E is resistant to A", "V600E mutants were not resistant to A and B".
    [GeneratedRegex(
        @"(?<mutations>Ⓜ+((, | and |, and )Ⓜ+)*)( [\w-]+)? (is|are|was|were|remains?|remained|proved) (not |also |\w+ly )*(?<verb>resistant)"
        + @" to (?<to>Ⓓ+((,| and| or|, and|, or) Ⓓ+)*)",
        Options, 10_000)]
    private static partial Regex IsResistant();

    [GeneratedRegex(@"Ⓜ|\b(this|the|that) mutation\b", Options, 10_000)]
    private static partial Regex MutationBefore();
}
