using AlkBot.Evidence;
using AlkBot.Evidence.Values;
using AlkBot.Facts.Text;
using AlkBot.Sources.Tables;

namespace AlkBot.Facts.Tables;

/// <summary>
/// A column whose header names a mutation, gene or drug, and cells that say yes, no or unknown: the drug's activity against it, and what
/// the mutation is sensitive to.
/// </summary>
internal sealed class ActivityRowRule : IFactExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug, EntityType.Mutation];

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context) =>
        from row in Row.Of(context)
        from cell in row.OwnOf(ColumnKind.ActivityAgainst)
        from fact in OfDrugs(row, cell, context).Concat(OfMutations(row, cell, context))
        select fact;

    private IEnumerable<Fact> OfDrugs(Row row, RowCell cell, ExtractionContext context)
    {
        var against = cell.Role.Target!;
        var target = EntityOf(against, cell, context);
        foreach (var (drug, named) in row.Named(ColumnKind.Drug, EntityType.Drug).DistinctBy(d => d.Entity))
        {
            var qualifier = target?.Type is EntityType.Mutation ? QualifierNames.Mutation : QualifierNames.Target;
            yield return row.State(this, drug, Predicates.ActiveAgainst, cell.Text, [named], cell) with
            {
                Target = target,
                Qualifiers = new Dictionary<string, string> { [qualifier] = against },
            };
            if (target is { Type: EntityType.Mutation } mutation && Activities.Of(cell.Text) == Activity.Yes)
                yield return row.State(this, mutation, Predicates.SensitiveTo, named.Text, [named], cell) with { Target = drug };
        }
    }

    private IEnumerable<Fact> OfMutations(Row row, RowCell cell, ExtractionContext context)
    {
        var predicate = Activities.Of(cell.Text) switch
        {
            Activity.Yes => Predicates.SensitiveTo,
            Activity.No => Predicates.ResistanceTo,
            _ => null,
        };
        if (predicate is null || EntityOf(cell.Role.Target!, cell, context) is not { Type: EntityType.Drug } drug)
            yield break;
        foreach (var (mutation, named) in row.Named(ColumnKind.Mutation, EntityType.Mutation).DistinctBy(m => m.Entity))
            yield return row.State(this, mutation, predicate, cell.Role.Target!, [named], cell) with { Target = drug };
    }

    // The entity that the header names; by its text where the header's own place was not read for mentions.
    private static EntityId? EntityOf(string target, RowCell cell, ExtractionContext context)
    {
        var mentioned = cell.Cell.HeaderSpans.SelectMany(context.MentionsIn)
            .Where(m => m.Text == target)
            .Select(m => (EntityId?)m.Entity)
            .FirstOrDefault();
        var key = NameKey.Of(target);
        return mentioned ?? context.Entities.Values
            .Where(e => e.Id.Type is EntityType.Mutation or EntityType.Gene or EntityType.Drug)
            .Where(e => e.Names.Any(n => NameKey.Of(n.Text) == key))
            .Select(e => (EntityId?)e.Id)
            .FirstOrDefault();
    }
}
