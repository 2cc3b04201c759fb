using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Search.Queries;

namespace AlkBot.Answers.Listing;

/// <summary>Every fact of a generation, by subject.</summary>
internal sealed class FactBook
{
    private readonly ILookup<EntityId, Fact> _bySubject;

    private FactBook(IReadOnlyList<Fact> facts)
    {
        All = facts;
        _bySubject = facts.ToLookup(f => f.Subject);
    }

    /// <summary>The facts, by subject, then in the order of answers.</summary>
    public IReadOnlyList<Fact> All { get; }

    /// <summary>The facts of <paramref name="subject"/>.</summary>
    public IEnumerable<Fact> Of(EntityId subject) => _bySubject[subject];

    /// <summary>The facts of <paramref name="subject"/> with one of <paramref name="predicates"/>.</summary>
    public IEnumerable<Fact> Of(EntityId subject, params IReadOnlyList<string> predicates) =>
        Of(subject).Where(f => predicates.Contains(f.Predicate));

    /// <summary>Reads them.</summary>
    public static async ValueTask<FactBook> ReadAsync(CommandContext context, CancellationToken cancellationToken) =>
        new(await context.Reader.FindFactsAsync(new FactFilter(), cancellationToken).ConfigureAwait(false));
}
