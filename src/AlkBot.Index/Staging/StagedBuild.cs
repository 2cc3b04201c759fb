using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Staging;

/// <summary>The steps of a preview in the index folder, each under the lock.</summary>
internal sealed class StagedBuild(GenerationSteps steps, StagingFolder staging)
{
    // A preview nobody decides about is not kept for ever.
    private const int MostStaged = 5;

    private readonly GenerationFolder _folder = steps.Folder;
    private readonly GenerationPointer _pointer = steps.Pointer;
    private readonly GenerationBuild _build = steps.Build;
    private readonly AuditLog _log = steps.Log;

    public async ValueTask<Preview> StageAsync(
        Func<string, ISourceCorpus> prepare, Func<BuildReport, ISourceCorpus, ValueTask> check, StagedGeneration wanted,
        IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        using var held = _build.Start(out var history, out var id);
        // What a killed one left is no preview, and takes no whole one's place.
        foreach (var half in _folder.StagedIds().Where(i => staging.Find(i) is null))
            _build.TryDelete(_folder.StagedOf(half));
        try
        {
            var corpus = prepare(id);
            var request = new BuildRequest { By = wanted.By };
            var report = await steps.Writing.RunAsync(id, history, corpus, request, progress, cancellationToken).ConfigureAwait(false);
            await check(report, corpus).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            var staged = wanted with { Id = id, Base = GenerationPointer.CurrentOf(history), At = steps.Time.GetUtcNow() };
            _log.Settle(staged.Base);
            _log.Write(wanted.By, AuditActions.Preview, id, staged.Base, FormattableString.Invariant(staged.Change));
            staging.Complete(staged);
            foreach (var old in staging.List().Skip(MostStaged))
                _build.TryDelete(_folder.StagedOf(old.Id));
            return new Preview(staged, report);
        }
        catch
        {
            _build.TryDelete(_folder.StagedOf(id));
            throw;
        }
        finally
        {
            _build.TryDelete(_folder.PartialOf(id));
        }
    }

    public async ValueTask<GenerationInfo> ActivateAsync(
        string id, string by, Func<StagedGeneration, FolderChange> changeOf, ISourceFolder sources, CancellationToken cancellationToken)
    {
        using var held = BuildLock.Take(_folder);
        var (staged, history) = (Find(id), _pointer.ReadOrRecover());
        if (staged.Base != GenerationPointer.CurrentOf(history))
            throw new IndexException($"The index has changed since {id} was previewed; preview it again");
        var record = GenerationFolder.ReadRecordIn(staging.GenerationOf(id), id);
        foreach (var file in record.Files)
        {
            if (await file.CheckAsync(staging.GenerationOf(id), cancellationToken).ConfigureAwait(false) is { } damage)
                throw new IndexException($"{damage}; preview it again");
        }
        var change = changeOf(staged) with { Mark = id };
        if (await sources.With(change).FingerprintAsync(cancellationToken).ConfigureAwait(false) != record.Generation.Fingerprint)
            throw new IndexException($"The sources have changed since {id} was previewed; preview it again");
        _log.Settle(GenerationPointer.CurrentOf(history));
        try
        {
            _log.Write(by, AuditActions.Activate, id, id, FormattableString.Invariant(staged.Change));
            await sources.ApplyAsync(change, () => Swap(id, history), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _log.TrySettle(GenerationPointer.CurrentOf(history));
            throw;
        }
        _build.Tidy(id, history);
        return record.Generation;
    }

    public StagedGeneration Discard(string id, string by)
    {
        using var held = BuildLock.Take(_folder);
        var (staged, current) = (Find(id), GenerationPointer.CurrentOf(_pointer.ReadOrRecover()));
        _log.Settle(current);
        _log.Write(by, AuditActions.Discard, id, current, FormattableString.Invariant(staged.Change));
        staging.Delete(id);
        return staged;
    }

    /// <summary>What becomes of those who ask for a preview that waits no longer.</summary>
    public IndexException Gone(string id) => new(PreviewFate.Of(id, _log.Read().Entries));

    private void Swap(string id, IReadOnlyList<string> history)
    {
        try
        {
            _build.MakeCurrent(id, staging.GenerationOf(id), history);
        }
        catch (IndexException) when (_pointer.Names(id))
        {
            // It is current, and only the flush of a name failed: the change of the sources stays.
        }
    }

    private StagedGeneration Find(string id) => staging.Find(id) ?? throw Gone(id);
}
