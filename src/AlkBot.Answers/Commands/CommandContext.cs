using AlkBot.Index;

namespace AlkBot.Answers.Commands;

/// <summary>What a command answers from.</summary>
/// <param name="Reader">The current generation.</param>
/// <param name="Names">Every name in it.</param>
/// <param name="Catalog">The commands there are.</param>
public sealed record CommandContext(IIndexReader Reader, EntityNames Names, CommandCatalog Catalog)
{
    /// <summary>Whether answers to questions tell how they came about.</summary>
    public bool Explains { get; init; }
}
