using AlkBot.Index.Storage;

namespace AlkBot.Index;

/// <summary>The generations that are kept beside the one that answers. Safe for concurrent use.</summary>
public interface IPastGenerations
{
    /// <summary>The complete ones that can be read, the one that answers among them, newest first.</summary>
    /// <exception cref="IndexException">The index folder cannot be read.</exception>
    IReadOnlyList<GenerationInfo> List();

    /// <summary>Opens one to be compared; null where it is not kept.</summary>
    /// <exception cref="IndexException">It is damaged, or of a format that this version does not read.</exception>
    PastGeneration? Open(string id);
}

/// <summary>Where no other generation is kept.</summary>
internal sealed class NoPast : IPastGenerations
{
    public static NoPast Instance { get; } = new();

    public IReadOnlyList<GenerationInfo> List() => [];

    public PastGeneration? Open(string id) => null;
}
