using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Mutations;

/// <summary>A rule about mutations; titles of references name and describe them too.</summary>
internal abstract partial class MutationRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Mutation];

    /// <inheritdoc/>
    protected override bool ReadsReferences => true;

    /// <summary>
    /// The mutation that "this mutation" or "it" in <paramref name="sentence"/> stands for: the only one that this sentence, or else the
    /// sentence before, names. Null when that is not clear.
    /// </summary>
    protected static Referent? Meant(Sentence sentence)
    {
        if (Only(sentence) is { } own)
            return Referent.Of(own);
        return !sentence.MentionsOf(EntityType.Mutation).Any() && sentence.Previous is { } previous && Only(previous) is { } earlier
            ? new Referent(earlier.Entity, earlier.Text, previous.Citation)
            : null;
    }

    /// <summary>The only mutation that <paramref name="sentence"/> names; null when it names none or several.</summary>
    /// <remarks>A notation is preferred to words such as "A for B at position 315", for it also serves as a value.</remarks>
    protected static Mention? Only(Sentence sentence) =>
        DrugTopic.Only([.. sentence.MentionsOf(EntityType.Mutation).OrderBy(m => !ProteinChange.TryParse(m.Text, out _))]);

    /// <summary>The mutations at what a group matched.</summary>
    protected static IEnumerable<Mention> MutationsAt(Sentence sentence, Group group) =>
        sentence.MentionsOf(EntityType.Mutation, group).DistinctBy(m => m.Entity);
}
