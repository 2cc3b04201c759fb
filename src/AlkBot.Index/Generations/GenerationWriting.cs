using System.Text;
using AlkBot.Evidence;
using AlkBot.Index.Passages;
using AlkBot.Index.Storage;
using AlkBot.Index.Verification;
using AlkBot.Meaning;

namespace AlkBot.Index.Generations;

/// <summary>
/// Writes a generation whole into its partial folder: the index, verified; the report of what changed; the record that stamps both.
/// </summary>
internal sealed class GenerationWriting(GenerationFolder folder, PassageStorage storage, IEmbedder? embedder, TimeProvider time, IFolderChanges changes)
{
    /// <param name="id">The id of the generation.</param>
    /// <param name="history">The generations before it, current first; sources that have not changed are carried over from that one.</param>
    /// <param name="corpus">What it is built from.</param>
    /// <param name="request">Who wants it, and how.</param>
    /// <param name="listener">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask<BuildReport> RunAsync(
        string id, IReadOnlyList<string> history, ISourceCorpus corpus, BuildRequest request, IProgress<BuildProgress>? listener,
        CancellationToken cancellationToken)
    {
        using var progress = new BuildProgressFile(folder, time, listener);
        var started = time.GetTimestamp();
        var partial = folder.PartialOf(id);
        Step(partial, () => changes.CreateFolder(partial));
        var (previous, before) = await OpenPreviousAsync(history, cancellationToken).ConfigureAwait(false);
        using (before)
        {
            var reading = new IncrementalReading(corpus, before);
            var info = await WriteAsync(id, corpus, reading, request, progress, cancellationToken).ConfigureAwait(false);
            // Before anything is verified: what changes from here on is damage.
            var stamps = await FileStamp.OfAsync(partial, cancellationToken).ConfigureAwait(false);
            BuildReport report;
            using (var reader = new GenerationReader(storage, partial, info))
            {
                progress.Report(new BuildProgress("Verifying every quote", 0));
                // Beside it; what comes of it counts only when every quote is right.
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                var comparison = Task.Run(() => Compare(previous, before, reader, stop.Token), stop.Token);
                try
                {
                    await VerifyAsync(partial, reader, cancellationToken).ConfigureAwait(false);
                    progress.Report(new BuildProgress("Comparing with the previous generation", 0));
                }
                catch
                {
                    await stop.CancelAsync().ConfigureAwait(false);
                    await ((Task)comparison).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    throw;
                }
                report = await comparison.ConfigureAwait(false) with
                {
                    By = request.By,
                    CarriedOver = reading.CarriedOver,
                    Unread = [.. reading.Unread],
                    Duration = time.GetElapsedTime(started),
                };
            }
            var (reportFile, json) = (GenerationFolder.ReportIn(partial), Encoding.UTF8.GetBytes(GenerationJson.Write(report)));
            Step(reportFile, () => changes.WriteFile(reportFile, json));
            var record = GenerationFolder.InfoIn(partial);
            var reportStamp = FileStamp.Of(Path.GetFileName(reportFile), json);
            Step(record, () => changes.WriteFile(record, GenerationJson.Write(info, [.. stamps, reportStamp])));
            return report;
        }
    }

    private async ValueTask<GenerationInfo> WriteAsync(
        string id, ISourceCorpus corpus, IncrementalReading reading, BuildRequest request, BuildProgressFile progress,
        CancellationToken cancellationToken)
    {
        var fingerprint = await corpus.FingerprintAsync(cancellationToken).ConfigureAwait(false);
        var (sources, passages, facts) = (0, 0, 0);
        using (var writer = new GenerationWriter(storage, folder.PartialOf(id), embedder))
        {
            progress.Report(new BuildProgress(BuildProgress.Reading, 0));
            // Later the sources that are read tell it themselves.
            reading.Counted = total =>
            {
                if (sources == 0)
                    progress.Report(new BuildProgress(BuildProgress.Reading, 0, total));
            };
            await foreach (var evidence in reading.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                writer.Add(evidence, cancellationToken);
                (sources, passages, facts) = (sources + 1, passages + evidence.Passages.Count, facts + evidence.Facts.Count);
                progress.Report(new BuildProgress(BuildProgress.Indexing(evidence.Source.Id), sources, reading.Total));
            }
            if ((request.KeepsEverySource ? reading.Lost : null) is { } lost)
                throw new SourceException($"{lost}");
            if (sources == 0 && reading.Refused.FirstOrDefault() is { } refused)
                throw new SourceException($"{refused}");
            progress.Report(new BuildProgress("Writing the index", 0));
            await writer.CompleteAsync(
                request.MostNewVectors, (done, total) => progress.Report(new BuildProgress("Embedding sentences", done, total)),
                cancellationToken).ConfigureAwait(false);
        }
        if (await corpus.FingerprintAsync(cancellationToken).ConfigureAwait(false) != fingerprint)
            throw new IndexException($"The sources changed while they were being read; run it again: alkbot index build");
        return new GenerationInfo(id, time.GetUtcNow(), GenerationInfo.CurrentEngine, fingerprint, sources, passages, facts)
        {
            Refused = [.. reading.Refused],
        };
    }

    private async ValueTask VerifyAsync(string partial, GenerationReader reader, CancellationToken cancellationToken)
    {
        var report = await GenerationVerifier.RunAsync(storage, partial, reader, null, [], cancellationToken).ConfigureAwait(false);
        if (!report.Ok)
        {
            var first = report.Failures.Count > 0 ? report.Failures[0] : "nothing was checked";
            throw new IndexException($"The new index is not right and was not taken over ({report.Failures.Count} failures): {first}");
        }
    }

    private static BuildReport Compare(
        GenerationInfo? previous, GenerationReader? before, GenerationReader built, CancellationToken cancellationToken)
    {
        var comparison = new GenerationComparison(before, built);
        comparison.Run(cancellationToken);
        var discrepancies = NewDiscrepancies.Find(before, built, comparison.Subjects, cancellationToken);
        return new BuildReport(built.Generation, previous, before is null ? null : comparison.Difference, default)
        {
            Sources = comparison.Sources,
            Told = comparison.Told,
            Discrepancies = discrepancies.Listed,
            DiscrepancyCount = discrepancies.Count,
        };
    }

    // A damaged or older generation is what a build from the sources is the remedy for.
    private async ValueTask<(GenerationInfo? Info, GenerationReader? Reader)> OpenPreviousAsync(
        IReadOnlyList<string> history, CancellationToken cancellationToken)
    {
        if (history.Count == 0)
            return (null, null);
        GenerationInfo? info = null;
        try
        {
            var record = folder.ReadRecord(history[0]);
            foreach (var stamp in record.Files)
            {
                if (await stamp.CheckAsync(folder.Of(record.Generation.Id), cancellationToken).ConfigureAwait(false) is not null)
                    return (null, null);
            }
            info = record.Generation;
            return (info, info.Engine == GenerationInfo.CurrentEngine ? new GenerationReader(storage, folder.Of(info.Id), info) : null);
        }
        catch (IndexException)
        {
            return (info, null);
        }
    }

    private static void Step(string path, Action change) => FolderFailure.Guard(path, "write", change);
}
