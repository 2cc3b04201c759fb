using AlkBot.Sources.Blocks;

namespace AlkBot.Sources.Layout;

/// <summary>The structure of a text.</summary>
/// <param name="Title">The title to show.</param>
/// <param name="Kind">What the source is, in one word.</param>
/// <param name="Blocks">What is no running text, in order and apart from one another.</param>
/// <param name="Remarks">What was guessed, one line each.</param>
internal sealed record DocumentLayout(string Title, string Kind, IReadOnlyList<Block> Blocks, IReadOnlyList<string> Remarks);
