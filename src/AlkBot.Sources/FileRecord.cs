namespace AlkBot.Sources;

/// <summary>One of many records in a file, each a source of its own.</summary>
/// <param name="Key">What tells it from the others: a registry number, or its place in the file.</param>
/// <param name="Bytes">The record alone, in the form in which a file would hold it.</param>
public sealed record FileRecord(string Key, ReadOnlyMemory<byte> Bytes);
