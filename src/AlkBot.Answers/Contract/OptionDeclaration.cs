using AlkBot.Evidence;

namespace AlkBot.Answers.Contract;

/// <summary>One value that a command takes.</summary>
/// <param name="Name">The name: lower-case letters and hyphens.</param>
/// <param name="Description">What the value is, one line of at most 100 characters.</param>
public sealed record OptionDeclaration(string Name, string Description)
{
    /// <summary>Whether the command needs it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the value may also be given without the option's name.</summary>
    public bool Positional { get; init; }

    /// <summary>Whether the value is running text, in which a word with a colon is no option's name.</summary>
    public bool FreeText { get; init; }

    /// <summary>The types of entities whose names complete the value; empty when names do not complete it.</summary>
    public IReadOnlyList<EntityType> CompletesFrom { get; init; } = [];

    /// <summary>The only values there are, whatever the sources say, such as phases; empty when others are taken too.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The predicates whose values in the sources complete the value; empty when none do.</summary>
    public IReadOnlyList<string> CompletesFromValuesOf { get; init; } = [];

    /// <summary>
    /// Whether the values in the sources are a set to choose from, which a transport may offer as a whole where it is small enough. Any
    /// other text is answered all the same.
    /// </summary>
    public bool OffersItsValues { get; init; }

    /// <summary>What else completes the value.</summary>
    public OptionContent Content { get; init; }

    /// <summary>Whether anything completes the value.</summary>
    public bool Completes =>
        CompletesFrom.Count + Choices.Count + CompletesFromValuesOf.Count > 0 || Content != OptionContent.Other;

    /// <summary>How the option is written in the help.</summary>
    public string Usage => (Positional, Required) switch
    {
        (true, true) => Name.ToUpperInvariant(),
        (true, false) => $"[{Name.ToUpperInvariant()}]",
        (false, true) => $"{Name}:…",
        (false, false) => $"[{Name}:…]",
    };
}

/// <summary>What an option takes beside names and values of facts.</summary>
public enum OptionContent
{
    /// <summary>Nothing that could be completed.</summary>
    Other,

    /// <summary>The id of a passage; completed by source and section.</summary>
    Passage,

    /// <summary>The id of a source; completed by id and title.</summary>
    Source,

    /// <summary>The name of a command.</summary>
    Command,

    /// <summary>A generation that is kept; completed by id and date.</summary>
    Generation,
}
