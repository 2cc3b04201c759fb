using AlkBot.Evidence;
using AlkBot.Search.Verification;

namespace AlkBot.Search.Generations;

/// <summary>Builds a generation: written beside the others, verified, renamed, made current. Nothing before the last step shows.</summary>
internal sealed class GenerationBuild(
    GenerationFolder folder, GenerationPointer pointer, ISearchEngine engine, TimeProvider time, int keep, IFolderChanges changes)
{
    public async ValueTask<BuildReport> RunAsync(
        ISourceCorpus corpus, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        CreateFolders();
        using var held = BuildLock.Take(folder);
        foreach (var leftover in folder.Leftovers())
            TryDelete(leftover);
        var history = pointer.ReadOrRecover();
        var id = GenerationId.New(time.GetUtcNow(), taken => Directory.Exists(folder.Of(taken)));
        try
        {
            var info = await WriteAsync(id, corpus, progress, cancellationToken).ConfigureAwait(false);
            var (previous, difference) = await CheckAsync(info, history, progress, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            MakeCurrent(id, history);
            Prune(id, history);
            return new BuildReport(info, previous, difference, time.GetElapsedTime(started));
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

    private async ValueTask<GenerationInfo> WriteAsync(
        string id, ISourceCorpus corpus, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var partial = folder.PartialOf(id);
        Step(partial, () => changes.CreateFolder(partial));
        var fingerprint = await corpus.FingerprintAsync(cancellationToken).ConfigureAwait(false);
        var (sources, passages, facts) = (0, 0, 0);
        var writer = await engine.CreateAsync(partial, cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            progress?.Report(new BuildProgress("Reading the sources", 0));
            await foreach (var evidence in corpus.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await writer.AddAsync(evidence, cancellationToken).ConfigureAwait(false);
                (sources, passages, facts) = (sources + 1, passages + evidence.Passages.Count, facts + evidence.Facts.Count);
                progress?.Report(new BuildProgress($"Indexed {evidence.Source.Id}", sources));
            }
            progress?.Report(new BuildProgress("Writing the index", 0));
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
        if (await corpus.FingerprintAsync(cancellationToken).ConfigureAwait(false) != fingerprint)
            throw new IndexException("The sources changed while they were being read; run it again: alkbot index build");
        var info = new GenerationInfo(id, time.GetUtcNow(), engine.Name, fingerprint, sources, passages, facts);
        var record = GenerationFolder.InfoIn(partial);
        Step(record, () => changes.WriteFile(record, GenerationJson.Write(info)));
        return info;
    }

    private async ValueTask<(GenerationInfo? Previous, GenerationDifference? Difference)> CheckAsync(
        GenerationInfo info, IReadOnlyList<string> history, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var partial = folder.PartialOf(info.Id);
        var reader = await engine.OpenAsync(partial, info, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            progress?.Report(new BuildProgress("Verifying every quote", 0));
            var report = await GenerationVerifier.RunAsync(engine, partial, reader, null, cancellationToken).ConfigureAwait(false);
            if (!report.Ok)
            {
                var first = report.Failures.Count > 0 ? report.Failures[0] : "nothing was checked";
                throw new IndexException($"The new index is not right and was not taken over ({report.Failures.Count} failures): {first}");
            }
            progress?.Report(new BuildProgress("Comparing with the previous generation", 0));
            return await CompareAsync(history, reader, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<(GenerationInfo?, GenerationDifference?)> CompareAsync(
        IReadOnlyList<string> history, IIndexReader built, CancellationToken cancellationToken)
    {
        if (history.Count == 0)
            return (null, null);
        try
        {
            var info = folder.ReadInfo(history[0]);
            if (info.Engine != engine.Name)
                return (info, null);
            var before = await engine.OpenAsync(folder.Of(info.Id), info, cancellationToken).ConfigureAwait(false);
            await using (before.ConfigureAwait(false))
                return (info, await GenerationComparison.RunAsync(before, built, cancellationToken).ConfigureAwait(false));
        }
        catch (IndexException)
        {
            // A damaged or older generation is what a build is the remedy for.
            return (null, null);
        }
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
