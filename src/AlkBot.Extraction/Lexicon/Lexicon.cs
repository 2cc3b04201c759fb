namespace AlkBot.Extraction;

/// <summary>Names of entities that sources may not print.</summary>
public sealed class Lexicon
{
    /// <summary>A lexicon without a name.</summary>
    public static Lexicon Empty { get; } = new();
}
