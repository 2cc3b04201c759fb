using System.Runtime.ExceptionServices;
using AlkBot.Index.Passages;
using AlkBot.Index.Records;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Verification;

/// <summary>Proves that a generation quotes its sources character for character and that Lucene finds what it holds.</summary>
internal static class GenerationVerifier
{
    // Each holds the text of one source.
    private static readonly int MostAtATime = 2 * Environment.ProcessorCount;

    public static async ValueTask<VerificationReport> RunAsync(
        PassageStorage storage,
        string directory,
        GenerationReader reader,
        string? sourceFolder,
        IReadOnlyList<string> damage,
        CancellationToken cancellationToken)
    {
        var tally = new VerificationTally();
        foreach (var line in damage)
            tally.Fail(line);
        // It walks through Lucene's own structures while the spans are checked.
        var integrity = Task.Run(() => storage.Check(directory), cancellationToken);
        try
        {
            await CheckSourcesAsync(reader, sourceFolder, tally, cancellationToken).ConfigureAwait(false);
        }
        catch (IndexException e)
        {
            tally.Fail(e.Message);
        }
        finally
        {
            await ((Task)integrity).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        CheckCounts(reader.Generation, tally);
        foreach (var failure in await integrity.ConfigureAwait(false))
            tally.Fail(failure);
        tally.Checked = tally.Checked with { EngineChecks = 1 };
        return tally.Report(reader.Generation);
    }

    // Several at a time; what is found stays in the order of the sources.
    private static async ValueTask CheckSourcesAsync(
        GenerationReader reader, string? sourceFolder, VerificationTally tally, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<Task<VerificationTally>>();
        IndexException? end = null;
        try
        {
            try
            {
                foreach (var source in reader.ReadSources())
                {
                    if (running.Count == MostAtATime)
                        end = await AddAsync(running.Dequeue(), tally).ConfigureAwait(false);
                    if (end is not null)
                        break;
                    running.Enqueue(Task.Run(() => CheckAsync(reader, source, sourceFolder, stop.Token), stop.Token));
                }
            }
            catch (IndexException e)
            {
                end = e;
            }
            // What was found before the end counts.
            while (running.TryDequeue(out var last))
                end = await AddAsync(last, tally).ConfigureAwait(false) ?? end;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            foreach (var rest in running)
                await ((Task)rest).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (end is not null)
            ExceptionDispatchInfo.Throw(end);
    }

    private static async Task<VerificationTally> CheckAsync(
        GenerationReader reader, SourceRecord source, string? sourceFolder, CancellationToken cancellationToken)
    {
        var tally = new VerificationTally();
        try
        {
            var texts = await SourceTexts.LoadAsync(reader, source, sourceFolder, tally, cancellationToken).ConfigureAwait(false);
            new SourceVerifier(reader, source, texts, tally).Run(cancellationToken);
        }
        catch (IndexException e)
        {
            tally.End = e;
        }
        return tally;
    }

    private static async ValueTask<IndexException?> AddAsync(Task<VerificationTally> check, VerificationTally tally)
    {
        var found = await check.ConfigureAwait(false);
        tally.Add(found);
        return found.End;
    }

    private static void CheckCounts(GenerationInfo recorded, VerificationTally tally)
    {
        var found = tally.Checked;
        tally.Expect((found.Sources, found.Passages, found.Facts) == (recorded.Sources, recorded.Passages, recorded.Facts), () =>
            $"The generation records {recorded.Sources} sources, {recorded.Passages} passages and {recorded.Facts} facts; "
            + $"there are {found.Sources}, {found.Passages} and {found.Facts}");
        tally.Expect(found is { Sources: > 0, Passages: > 0 }, () => "Nothing was checked: the generation holds no passage");
    }
}
