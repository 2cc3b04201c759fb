using AlkBot.Answers;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Protocol;
using AlkBot.Index.Records;

namespace AlkBot.Discord.Rendering;

/// <summary>What a page shows beside the answer itself.</summary>
/// <param name="Names">Every name of what the answer is about, bold in quotes.</param>
/// <param name="Sources">The sources of the index, for their dates.</param>
public sealed record RenderingContext(IReadOnlyList<string> Names, IReadOnlyList<SourceInfo> Sources)
{
    /// <summary>The language of the bot's own words.</summary>
    public BotLanguage Language { get; init; } = BotLanguage.English;

    /// <summary>The commands that can be mentioned.</summary>
    public CommandMentions Commands { get; init; } = new();

    /// <summary>Where quotes are seen in their sources; null for nowhere.</summary>
    public ICitationLinks? Links { get; init; }
}
