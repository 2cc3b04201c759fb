namespace AlkBot.Evidence;

/// <summary>A drug, trial, mutation, gene, pathway or fusion, with its names.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name to show: one that a source prints.</param>
/// <param name="Names">Every name, the shown one first; each says where it comes from.</param>
public sealed record Entity(EntityId Id, string Name, IReadOnlyList<EntityName> Names);

/// <summary>One name of an entity.</summary>
/// <param name="Text">The name as written.</param>
/// <param name="Origin">Where the name comes from.</param>
/// <param name="Kind">What sort of name it is, such as <c>brand</c>, <c>code</c> or <c>non-proprietary</c>; null where unknown.</param>
/// <param name="Citation">A place where a source prints the name; null for a name of the lexicon or a derived one.</param>
public sealed record EntityName(string Text, NameOrigin Origin, string? Kind = null, Citation? Citation = null);

/// <summary>Where a name comes from.</summary>
public enum NameOrigin
{
    /// <summary>A source prints it.</summary>
    Source,

    /// <summary>Only the lexicon has it; answers that used it say so.</summary>
    Lexicon,

    /// <summary>Another spelling of a printed name by the rules of its notation, such as p.Val600Glu for V600E.</summary>
    Notation,
}
