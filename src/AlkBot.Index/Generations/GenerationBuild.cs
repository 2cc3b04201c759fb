using AlkBot.Evidence;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Generations;

/// <summary>Builds a generation: written beside the others, verified, renamed, made current. Nothing before the last step shows.</summary>
internal sealed class GenerationBuild(
    GenerationFolder folder, GenerationPointer pointer, GenerationWriting writing, AuditLog log, TimeProvider time, int keep,
    IFolderChanges changes)
{
    public async ValueTask<BuildReport> RunAsync(
        ISourceCorpus corpus, BuildRequest request, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        BrokenOffChange.Settle(folder, pointer, corpus);
        using var held = Start(out var history, out var id);
        try
        {
            var report = await writing.RunAsync(id, history, corpus, request, progress, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            log.Settle(GenerationPointer.CurrentOf(history));
            log.Write(request.By, AuditActions.Build, id, id);
            try
            {
                MakeCurrent(id, folder.PartialOf(id), request.ReplacesCurrent ? [.. history.Skip(1)] : history);
            }
            catch
            {
                log.TrySettle(GenerationPointer.CurrentOf(history));
                throw;
            }
            Tidy(id, history);
            return report;
        }
        finally
        {
            TryDelete(folder.PartialOf(id));
        }
    }

    /// <summary>Takes the lock, cleans up after builds that broke off, and finds the id of the next generation.</summary>
    public BuildLock Start(out IReadOnlyList<string> history, out string id)
    {
        CreateFolders();
        var held = BuildLock.Take(folder);
        try
        {
            foreach (var leftover in folder.Leftovers())
                TryDelete(leftover);
            history = pointer.ReadOrRecover();
            id = GenerationId.New(time.GetUtcNow(), taken => Directory.Exists(folder.Of(taken)) || Directory.Exists(folder.StagedOf(taken)));
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Moves a whole generation to the others and makes it current; when that fails, it is where it was.</summary>
    public void MakeCurrent(string id, string from, IReadOnlyList<string> history)
    {
        try
        {
            Step(folder.Generations, () => changes.RenameFolder(from, folder.Of(id)));
            Step(folder.Pointer, () => pointer.Replace([id, .. history]));
        }
        catch (IndexException) when (!pointer.Names(id))
        {
            TryMoveBack(folder.Of(id), from);
            throw;
        }
    }

    /// <summary>Deletes generations beyond those to keep, and previews: they show what would change of a generation that is no more.</summary>
    public void Tidy(string current, IReadOnlyList<string> history)
    {
        HashSet<string> kept = [current, .. history.Take(1), .. folder.Ids().Take(keep)];
        foreach (var id in folder.Ids().Where(id => !kept.Contains(id)))
            TryDelete(folder.Of(id));
        foreach (var id in folder.StagedIds())
            TryDelete(folder.StagedOf(id));
        // What was set aside is of no use beside a whole one.
        foreach (var aside in folder.SetAsides())
            TryDelete(aside);
    }

    // What cannot be deleted now is deleted by a later build.
    public void TryDelete(string path)
    {
        try
        {
            if (Directory.Exists(path))
                changes.DeleteFolder(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void TryMoveBack(string from, string to)
    {
        try
        {
            if (Directory.Exists(from))
                changes.RenameFolder(from, to);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(from);
        }
    }

    private void CreateFolders()
    {
        if (File.Exists(folder.Root))
            throw GenerationFolder.IsFile(folder.Root);
        Step(folder.Root, () => changes.CreateFolder(folder.Root));
        Step(folder.Generations, () => changes.CreateFolder(folder.Generations));
    }

    private static void Step(string path, Action change) => FolderFailure.Guard(path, "write", change);
}
