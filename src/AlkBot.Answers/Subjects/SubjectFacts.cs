using AlkBot.Answers.Facts;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>What the sources state of some entities.</summary>
/// <param name="Own">Facts whose subject is one of them.</param>
/// <param name="Others">Facts of other subjects whose value, or what it holds for, is one of them, and that no own fact mirrors.</param>
internal sealed record SubjectFacts(IReadOnlyList<Fact> Own, IReadOnlyList<Fact> Others)
{
    // Two ways to state one thing, seen from either end.
    private static readonly (string, string)[] Mirrors =
    [
        (Predicates.Drug, Predicates.Trials),
        (Predicates.ActiveAgainst, Predicates.SensitiveTo),
        (Predicates.AnalogousTo, Predicates.AnalogousTo),
    ];

    /// <summary>Own facts, then those of others.</summary>
    public IEnumerable<Fact> All => Own.Concat(Others);

    /// <summary>The facts of <paramref name="entities"/>.</summary>
    public static SubjectFacts Of(IReadOnlyList<Entity> entities, FactBook book)
    {
        var own = entities.SelectMany(e => book.Of(e.Id)).ToList();
        var subjects = entities.Select(e => e.Id).ToHashSet();
        var others = entities.SelectMany(e => book.About(e.Id).Concat(HoldingFor(e, book)));
        return new SubjectFacts(own, [.. others.Where(f => !subjects.Contains(f.Subject) && !IsMirrored(f, own)).DistinctBy(f => f.Id)]);
    }

    // The mirror has to rest on the same quotes: an activity that a table states is no copy of what the text states.
    private static bool IsMirrored(Fact fact, List<Fact> own)
    {
        var mirrors = own.Where(mine =>
            mine.Target == fact.Subject
            && (Mirrors.Contains((mine.Predicate, fact.Predicate)) || Mirrors.Contains((fact.Predicate, mine.Predicate))));
        var cited = mirrors.SelectMany(m => m.Citations).Select(c => (c.Source, c.Span)).ToHashSet();
        return fact.Citations.All(c => cited.Contains((c.Source, c.Span)));
    }

    private static IEnumerable<Fact> HoldingFor(Entity entity, FactBook book) =>
        entity.Id.Type == EntityType.Mutation ? entity.Names.SelectMany(n => book.HoldingFor(n.Text)) : [];
}
