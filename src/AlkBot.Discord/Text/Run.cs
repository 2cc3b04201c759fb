namespace AlkBot.Discord.Text;

/// <summary>A stretch of a line in one style.</summary>
/// <param name="Text">The words, not yet escaped.</param>
/// <param name="Bold">Whether they are bold.</param>
internal sealed record Run(string Text, bool Bold = false)
{
    /// <summary>The number that this run marks; its text is then the bot's own and is neither escaped nor cut.</summary>
    public int? Citation { get; private init; }

    /// <summary>The mark of a passage, by its number.</summary>
    public static Run Mark(int citation) => new($" {Superscript.Of(citation)}") { Citation = citation };
}
