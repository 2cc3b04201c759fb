using AlkBot.Evidence;

namespace AlkBot.Facts.Entities;

/// <summary>Makes the nickname and the other identifiers that a source states of a trial names of it, so that it is found by them.</summary>
internal static class Nicknames
{
    /// <summary><paramref name="entity"/> with the nicknames that <paramref name="facts"/> state of it.</summary>
    public static Entity AddTo(Entity entity, IReadOnlyList<Fact> facts)
    {
        var names = facts
            .Where(f => f.Subject == entity.Id && f.Predicate is Predicates.Nickname or Predicates.Identifier)
            .Where(f => entity.Names.All(n => NameKey.Of(n.Text) != NameKey.Of(f.Value)))
            .Select(f => new EntityName(f.Value, NameOrigin.Source, f.Predicate, f.Citations[0]))
            .DistinctBy(n => NameKey.Of(n.Text))
            .ToList();
        return names.Count == 0 ? entity : entity with { Names = [.. entity.Names, .. names] };
    }
}
