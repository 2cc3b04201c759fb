using AlkBot.Answers.Languages;
using AlkBot.Index;
using AlkBot.Index.Names;

namespace AlkBot.Answers.Contract;

/// <summary>What a command answers from.</summary>
/// <param name="Library">The current generation.</param>
/// <param name="Catalog">The commands there are.</param>
public sealed record CommandContext(Library Library, CommandCatalog Catalog)
{
    /// <summary>Every name in it.</summary>
    public EntityNames Names => Library.Names;

    /// <summary>The language of the bot's own words.</summary>
    public BotLanguage Language { get; init; } = BotLanguage.English;

    /// <summary>Whether answers to questions tell how they came about.</summary>
    public bool Explains { get; init; }
}
