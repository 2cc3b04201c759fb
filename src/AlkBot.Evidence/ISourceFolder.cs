namespace AlkBot.Evidence;

/// <summary>A corpus whose sources can be added and removed.</summary>
public interface ISourceFolder : ISourceCorpus
{
    /// <summary>
    /// The fingerprint, to be shown and nothing to be decided by: the files are read again only when one of them has another name,
    /// length or time of writing than when they were read last.
    /// </summary>
    /// <exception cref="SourceException">The folder or a file in it cannot be read.</exception>
    ValueTask<string> ShownFingerprintAsync(CancellationToken cancellationToken) => FingerprintAsync(cancellationToken);

    /// <summary>
    /// The names of all files, those that stand beside sources and those that cannot be read too; none of them is opened.
    /// </summary>
    /// <exception cref="SourceException">The folder cannot be read.</exception>
    IReadOnlyCollection<string> ListNames();

    /// <summary>The corpus as it would be after a change; nothing is changed.</summary>
    ISourceCorpus With(FolderChange change);

    /// <summary>Why a file cannot become a source, in one line that names it; null when only what it holds can tell.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="length">Its length in bytes, as somebody says.</param>
    FormattableString? WhyNot(string name, long length);

    /// <summary>Why no file can be added or removed, in one line; null where this user may.</summary>
    FormattableString? WhyNotWritable() => null;

    /// <summary>
    /// Carries a change out, and then what has to go with it: all of both, or nothing. Added files replace those of their names, and what
    /// is removed can be found again.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="complete">Called once the folder is changed; when it throws, the folder becomes what it was.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    /// <exception cref="SourceException">The folder cannot be written, or there is no file of a name to remove.</exception>
    ValueTask ApplyAsync(FolderChange change, Action complete, CancellationToken cancellationToken);

    /// <summary>Deletes the files that were taken out before a time and are kept to be found again; how many there were.</summary>
    /// <exception cref="SourceException">One cannot be deleted.</exception>
    int DeleteRemoved(DateTimeOffset before) => 0;

    /// <summary>Whether a change was broken off, because its process was killed.</summary>
    bool HasBrokenOff => false;

    /// <summary>Takes back what was done of a change that was broken off. For whoever holds the right to change the folder.</summary>
    /// <param name="isComplete">Whether what had to go with the change of a mark has happened: then the change stays.</param>
    /// <exception cref="SourceException">The folder cannot be written.</exception>
    void Settle(Func<string, bool> isComplete)
    {
    }
}

/// <summary>Files to add to a folder of sources and to remove from it.</summary>
/// <param name="AddedFrom">The folder that holds the files to add, all of them and nothing else; null to add none.</param>
/// <param name="Removed">The names of the files to remove; what stands beside a source, such as its manifest, goes with it.</param>
public sealed record FolderChange(string? AddedFrom, IReadOnlyList<string> Removed)
{
    /// <summary>What has to go with the change, by which it is known again after a process was killed.</summary>
    public string Mark { get; init; } = "";
}
