namespace AlkBot.Discord.Text;

/// <summary>A stretch of a line in one style.</summary>
/// <param name="Text">The words, not yet escaped.</param>
/// <param name="Bold">Whether they are bold.</param>
internal sealed record Run(string Text, bool Bold = false)
{
    /// <summary>Whether the text is the bot's own markdown, which is neither escaped nor cut.</summary>
    public bool IsMarkdown { get; private init; }

    /// <summary>The number that this run marks; null for other runs.</summary>
    public int? Citation { get; private init; }

    /// <summary>The mark of a passage, by its number.</summary>
    public static Run Mark(int citation) => new($" {Superscript.Of(citation)}") { Citation = citation, IsMarkdown = true };

    /// <summary>The bot's own markdown, such as the mention of a command.</summary>
    public static Run Markdown(string text) => new(text) { IsMarkdown = true };
}
