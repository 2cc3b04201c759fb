using AlkBot.Evidence;

namespace AlkBot.Sources;

/// <summary>A reader of a format whose files can hold many records.</summary>
public interface IRecordSetReader : ISourceReader
{
    /// <summary>Whether the file can hold more than one record, as far as its beginning tells.</summary>
    bool MayHoldMany(SourceFile beginning);

    /// <summary>The records of the file; empty when it is one record.</summary>
    /// <exception cref="SourceException">The file is damaged, or holds too many.</exception>
    IReadOnlyList<FileRecord> Split(SourceFile file);
}
