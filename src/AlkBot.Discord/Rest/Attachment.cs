namespace AlkBot.Discord.Rest;

/// <summary>A file that a message carries.</summary>
/// <param name="Name">The file's name, as people see it.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Attachment(string Name, string ContentType, ReadOnlyMemory<byte> Content);
