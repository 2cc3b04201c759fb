using AlkBot.Evidence;

namespace AlkBot.Index.Queries;

/// <summary>Which facts to find; every criterion given must hold, and none given means every fact.</summary>
public sealed record FactFilter
{
    /// <summary>Facts about entities of this type.</summary>
    public EntityType? SubjectType { get; init; }

    /// <summary>Facts about this entity.</summary>
    public EntityId? Subject { get; init; }

    /// <summary>Facts of this predicate.</summary>
    public string? Predicate { get; init; }

    /// <summary>Facts whose value names this entity.</summary>
    public EntityId? Target { get; init; }

    /// <summary>Facts of this source.</summary>
    public SourceId? Source { get; init; }
}
