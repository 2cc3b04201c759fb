using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>What one name in a question means, and in which role it stands there.</summary>
/// <param name="Typed">The name as typed.</param>
/// <param name="Entities">The entities; several only where a gene, a pathway and a fusion share the name.</param>
/// <param name="Matched">The names that matched.</param>
internal sealed record NamedEntity(string Typed, IReadOnlyList<Entity> Entities, IReadOnlyList<EntityName> Matched)
{
    /// <summary>The states it is tied to: of "X-resistant patients", resistance.</summary>
    public IReadOnlyList<Concept> States { get; init; } = [];

    /// <summary>Whether the state itself is asked about, rather than those who are in it.</summary>
    public bool IsSubjectOfState { get; init; }

    /// <summary>Whether the question leaves it out: "other than X".</summary>
    public bool IsExcluded { get; init; }

    /// <summary>How the name was read, where that has to be told.</summary>
    public FormattableString? Remark { get; init; }

    /// <summary>Whether a source is about it as a whole, so that its sentences hold for it without naming it.</summary>
    public bool IsTopic { get; init; }

    /// <summary>Whether it is a gene, pathway or fusion: what whole sources are about, and so not named in each sentence.</summary>
    public bool IsBackground => Entities.All(e => e.Id.Type is EntityType.Gene or EntityType.Pathway or EntityType.Fusion);

    /// <summary>Whether one of the entities has this id.</summary>
    public bool Is(EntityId? id) => id is { } wanted && Entities.Any(e => e.Id == wanted);
}
