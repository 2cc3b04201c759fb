using AlkBot.Evidence;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Generations;

/// <summary>What is kept of changes long past: the entries of the log, and the files that were taken out of the sources.</summary>
/// <param name="store">The generations.</param>
/// <param name="sources">The sources.</param>
public sealed class PastChanges(GenerationStore store, ISourceFolder sources)
{
    /// <summary>Deletes both for good; that it was done, the log keeps.</summary>
    /// <param name="before">What is older goes.</param>
    /// <param name="by">Who asks; see <see cref="BuildRequest.By"/>.</param>
    /// <returns>How many entries and how many files there were.</returns>
    /// <exception cref="IndexException">Another process changes the index, or its folder cannot be written.</exception>
    /// <exception cref="SourceException">A file cannot be deleted.</exception>
    public (int Entries, int Files) Purge(DateTimeOffset before, string by)
    {
        using var held = BuildLock.Take(store.Steps.Folder);
        var (log, current) = (store.Steps.Log, GenerationPointer.CurrentOf(store.Steps.Pointer.ReadOrRecover()));
        log.Settle(current);
        var (files, entries) = (sources.DeleteRemoved(before), log.Forget(before));
        if (files + entries > 0)
            log.Write(by, AuditActions.Purge, null, current, $"{entries} entries and {files} removed files from before {before:yyyy-MM-dd}");
        return (entries, files);
    }
}
