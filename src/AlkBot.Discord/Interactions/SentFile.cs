namespace AlkBot.Discord.Interactions;

/// <summary>A file that somebody sent with a command: what Discord says of it. All of it can be any text.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Length">Its length in bytes, as declared.</param>
/// <param name="Address">Where its bytes are.</param>
public sealed record SentFile(string Name, long Length, string Address);
