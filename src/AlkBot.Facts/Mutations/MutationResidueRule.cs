using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Mutations;

/// <summary>
/// Which residues change and where: in the text's own words where it has them ("the substitution of A for B at position 315 (T315I)"),
/// and as the notation spells it, tied to the first sentence that prints the mutation.
/// </summary>
internal sealed partial class MutationResidueRule : IFactExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Mutation];

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context)
    {
        var spelled = new HashSet<EntityId>();
        foreach (var sentence in context.Sentences.Where(s => s.MentionsOf(EntityType.Mutation).Any()))
        {
            foreach (Match match in Worded().Matches(sentence.Text))
            {
                var mutation = sentence.MentionsOf(EntityType.Mutation, match.Groups["mutation"]).FirstOrDefault();
                if (mutation is not null)
                    yield return Residues(mutation.Entity, match.Groups["value"].Value, sentence);
            }
            foreach (var mutation in sentence.MentionsOf(EntityType.Mutation))
            {
                // What is told in words is not notation; the words above are its residues.
                // "G719X" is a change to anything as often as a stop.
                if (mutation.Text.EndsWith('X') || !ProteinChange.TryParse(mutation.Text, out _) || !spelled.Add(mutation.Entity))
                    continue;
                if (ProteinChange.TryParse(mutation.Entity.Key, out var change) && ResidueWords.Of(change) is { } words)
                    yield return Residues(mutation.Entity, words, sentence);
            }
        }
    }

    private static Fact Residues(EntityId mutation, string value, Sentence sentence) =>
        new(mutation, Predicates.Residues, value, new Dictionary<string, string>(), [sentence.Citation])
        {
            Rule = nameof(MutationResidueRule),
        };

    [GeneratedRegex(
        @"\b(?<value>((substitution|replacement|exchange) of )?(an? )?[\w-]+ (for|by|with|to) (an? )?[\w-]+( substitution)? (at"
        + @"|in) (position|residue|codon|amino acid) \d+)"
        + @" \((?<mutation>[^()\s]+)\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Worded();
}
