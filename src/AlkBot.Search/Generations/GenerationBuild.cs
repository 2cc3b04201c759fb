using AlkBot.Evidence;

namespace AlkBot.Search.Generations;

/// <summary>Builds a generation: written beside the others, verified, renamed, made current. Nothing before the last step shows.</summary>
internal sealed class GenerationBuild(
    GenerationFolder folder, GenerationPointer pointer, ISearchEngine engine, TimeProvider time, int keep, IFolderChanges changes)
{
    private readonly GenerationWriting _writing = new(folder, engine, time, changes);

    public async ValueTask<BuildReport> RunAsync(
        ISourceCorpus corpus, BuildRequest request, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        CreateFolders();
        using var held = BuildLock.Take(folder);
        foreach (var leftover in folder.Leftovers())
            TryDelete(leftover);
        var history = pointer.ReadOrRecover();
        var id = GenerationId.New(time.GetUtcNow(), taken => Directory.Exists(folder.Of(taken)));
        try
        {
            var report = await _writing.RunAsync(id, history, corpus, request, progress, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            MakeCurrent(id, history);
            Prune(id, history);
            return report;
        }
        finally
        {
            TryDelete(folder.PartialOf(id));
        }
    }

    private void CreateFolders()
    {
        if (File.Exists(folder.Root))
            throw GenerationFolder.IsFile(folder.Root);
        Step(folder.Root, () => changes.CreateFolder(folder.Root));
        Step(folder.Generations, () => changes.CreateFolder(folder.Generations));
    }

    private void MakeCurrent(string id, IReadOnlyList<string> history)
    {
        Step(folder.Generations, () => changes.RenameFolder(folder.PartialOf(id), folder.Of(id)));
        try
        {
            Step(folder.Pointer, () => pointer.Replace([id, .. history]));
        }
        catch (IndexException) when (!pointer.Names(id))
        {
            TryDelete(folder.Of(id));
            throw;
        }
    }

    private void Prune(string current, IReadOnlyList<string> history)
    {
        HashSet<string> kept = [current, .. history.Take(1), .. folder.Ids().Take(keep)];
        foreach (var id in folder.Ids().Where(id => !kept.Contains(id)))
            TryDelete(folder.Of(id));
    }

    // What cannot be deleted now is deleted by a later build.
    private void TryDelete(string path)
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

    private static void Step(string path, Action change) => FolderFailure.Guard(path, "write", change);
}
