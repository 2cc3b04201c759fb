using AlkBot.Evidence;

namespace AlkBot.Answers.Asking;

/// <summary>A question, read.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">Its words.</param>
/// <param name="Entities">What it names; of names shared by a gene, a pathway and a fusion, each.</param>
/// <param name="Cues">The attributes it asks for.</param>
/// <param name="Content">The words that carry meaning beside names and cues; what an answer has to speak of.</param>
internal sealed record Question(
    string Text,
    IReadOnlyList<string> Words,
    IReadOnlyList<NamedEntity> Entities,
    IReadOnlyList<AttributeCue> Cues,
    IReadOnlyList<string> Content)
{
    /// <summary>The predicates it asks for.</summary>
    public IReadOnlySet<string> Predicates { get; } = Cues.SelectMany(c => c.Predicates).ToHashSet();

    /// <summary>Whether it asks for a number or a date, so that an answer without a digit is none.</summary>
    public bool AsksForNumber { get; } =
        Words.Count > 0
        && (Words[0] is "when"
            || (Words.Contains("how") && (Words.Contains("many") || Words.Contains("much") || Words.Contains("long"))));
}

/// <summary>Entities that one name in a question means, with every name they have.</summary>
/// <param name="Typed">The name as typed.</param>
/// <param name="Entities">The entities.</param>
/// <param name="Matched">The names that matched.</param>
internal sealed record NamedEntity(string Typed, IReadOnlyList<Entity> Entities, IReadOnlyList<EntityName> Matched)
{
    /// <summary>Whether one of the entities has this id.</summary>
    public bool Is(EntityId? id) => id is { } wanted && Entities.Any(e => e.Id == wanted);

    /// <summary>Whether <paramref name="text"/> names it.</summary>
    public bool OccursIn(string text) => Entities.Any(e => e.Names.Any(n => Subjects.NameInText.Occurs(n.Text, text)));
}
