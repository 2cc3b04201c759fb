namespace AlkBot.Extraction.Readers;

/// <summary>A file of the source folder, read once.</summary>
/// <param name="Name">Its name inside the folder, for messages.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes);
