namespace AlkBot.Discord.Text;

/// <summary>A part of a text, complete markdown of its own.</summary>
/// <param name="Text">The markdown; never empty.</param>
/// <param name="Citations">The citations marked in it, in order.</param>
internal sealed record Piece(string Text, IReadOnlyList<int> Citations);
