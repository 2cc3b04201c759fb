namespace AlkBot.Discord.Protocol;

/// <summary>A form that opens over the conversation; what is entered comes back as an interaction.</summary>
/// <param name="CustomId">What comes back with what was entered.</param>
/// <param name="Title">Its title.</param>
/// <param name="Components">Its fields; 1 to 5.</param>
public sealed record Form(string CustomId, string Title, IReadOnlyList<FormField> Components);

/// <summary>A field of a form.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Description">What is to be entered.</param>
/// <param name="Component">Where it is entered.</param>
public sealed record FormField(string Label, string? Description, TextInput Component)
{
    /// <summary>18: a label with what it labels.</summary>
    public int Type { get; } = 18;
}

/// <summary>A text to be entered, over several lines.</summary>
/// <param name="CustomId">What the text comes back under.</param>
/// <param name="Required">Whether it must be.</param>
/// <param name="MaxLength">The longest one.</param>
public sealed record TextInput(string CustomId, bool Required, int MaxLength)
{
    /// <summary>4: a text.</summary>
    public int Type { get; } = 4;

    /// <summary>2: over several lines.</summary>
    public int Style { get; } = 2;
}
