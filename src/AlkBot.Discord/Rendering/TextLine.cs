namespace AlkBot.Discord.Rendering;

/// <summary>A paragraph in Discord's markdown, complete of its own.</summary>
/// <param name="Markdown">The markdown; never empty.</param>
/// <param name="Passages">The numbers of the passages marked in it.</param>
internal sealed record TextLine(string Markdown, IReadOnlyList<int> Passages)
{
    /// <summary>Whether it is a source's own words: what begins other lines with this sign is escaped.</summary>
    public bool IsQuote => Markdown.StartsWith(TextLines.QuotePrefix, StringComparison.Ordinal);
}
