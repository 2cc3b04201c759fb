using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Search.Queries;

namespace AlkBot.Answers.Subjects;

/// <summary>What the sources state of some entities.</summary>
/// <param name="Own">Facts whose subject is one of them.</param>
/// <param name="Others">Facts of other subjects whose value, or what it holds for, is one of them, and that no own fact mirrors.</param>
internal sealed record SubjectFacts(IReadOnlyList<Fact> Own, IReadOnlyList<Fact> Others)
{
    /// <summary>Own facts, then those of others.</summary>
    public IEnumerable<Fact> All => Own.Concat(Others);

    /// <summary>Reads the facts of <paramref name="entities"/>.</summary>
    public static async ValueTask<SubjectFacts> ReadAsync(
        IReadOnlyList<Entity> entities, CommandContext context, CancellationToken cancellationToken)
    {
        var own = new List<Fact>();
        var others = new List<Fact>();
        foreach (var entity in entities)
        {
            own.AddRange(await context.Reader
                .FindFactsAsync(new FactFilter { Subject = entity.Id }, cancellationToken).ConfigureAwait(false));
            others.AddRange(await context.Reader
                .FindFactsAsync(new FactFilter { Target = entity.Id }, cancellationToken).ConfigureAwait(false));
            if (entity.Id.Type == EntityType.Mutation)
                others.AddRange(await QualifiedByAsync(entity, context, cancellationToken).ConfigureAwait(false));
        }
        var subjects = entities.Select(e => e.Id).ToHashSet();
        var mirrored = own.Where(f => f.Target is not null).Select(f => f.Target!.Value).ToHashSet();
        return new SubjectFacts(
            own,
            [.. others.Where(f => !subjects.Contains(f.Subject) && !IsMirrored(f, mirrored)).DistinctBy(f => f.Id)]);
    }

    // A drug's list of trials says what each trial's drug says; an activity says more than that the two belong together.
    private static bool IsMirrored(Fact fact, HashSet<EntityId> mirrored) =>
        fact.Predicate is Predicates.Drug or Predicates.Trials or Predicates.Gene && mirrored.Contains(fact.Subject);

    private static async ValueTask<IEnumerable<Fact>> QualifiedByAsync(
        Entity mutation, CommandContext context, CancellationToken cancellationToken)
    {
        var keys = mutation.Names.Select(n => NameKey.Of(n.Text)).ToHashSet();
        var activities = await context.Reader
            .FindFactsAsync(new FactFilter { Predicate = Predicates.ActiveAgainst }, cancellationToken).ConfigureAwait(false);
        return activities.Where(f => f.Qualifiers.TryGetValue(QualifierNames.Mutation, out var name) && keys.Contains(NameKey.Of(name)));
    }
}
