using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts;

/// <summary>The names by which a source calls an entity, each cited where it stands. A trial's number and a mutation are their own names.</summary>
internal sealed class PrintedNamesRule : IFactExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug, EntityType.Gene, EntityType.Pathway, EntityType.Fusion];

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context) =>
        from entity in context.Entities.Values
        where entity.Id.Type is not (EntityType.Trial or EntityType.Mutation)
        from name in entity.Names
        where name is { Origin: NameOrigin.Source, Citation: not null }
        select new Fact(entity.Id, Predicates.Names, name.Text, new Dictionary<string, string>(), [name.Citation!])
        {
            Rule = nameof(PrintedNamesRule),
        };
}
