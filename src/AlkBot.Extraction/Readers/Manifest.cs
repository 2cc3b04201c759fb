namespace AlkBot.Extraction.Readers;

/// <summary>What is known of a source beyond its bytes: title, kind, and the structure that a flattened text lost.</summary>
public sealed record Manifest
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>What the source is, in one word.</summary>
    public string? Kind { get; init; }
}
