using AlkBot.Evidence;

namespace AlkBot.Extraction.Entities;

/// <summary>Makes the nickname that a source states of a trial one of its names, so that it is found by it.</summary>
internal static class Nicknames
{
    /// <summary><paramref name="entity"/> with the nicknames that <paramref name="facts"/> state of it.</summary>
    public static Entity AddTo(Entity entity, IReadOnlyList<Fact> facts)
    {
        var names = facts
            .Where(f => f.Subject == entity.Id && f.Predicate == Predicates.Nickname)
            .Where(f => entity.Names.All(n => NameKey.Of(n.Text) != NameKey.Of(f.Value)))
            .Select(f => new EntityName(f.Value, NameOrigin.Source, "nickname", f.Citations[0]))
            .ToList();
        return names.Count == 0 ? entity : entity with { Names = [.. entity.Names, .. names] };
    }
}
