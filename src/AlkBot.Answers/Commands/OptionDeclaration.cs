using AlkBot.Evidence;

namespace AlkBot.Answers.Commands;

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

    /// <summary>Values that complete it beside names, such as commands; empty when there are none.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>How the option is written in the help.</summary>
    public string Usage => (Positional, Required) switch
    {
        (true, true) => Name.ToUpperInvariant(),
        (true, false) => $"[{Name.ToUpperInvariant()}]",
        (false, true) => $"{Name}:…",
        (false, false) => $"[{Name}:…]",
    };
}
