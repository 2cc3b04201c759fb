using System.Runtime.ExceptionServices;
using AlkBot.Index.Generations;

namespace AlkBot.Index.Verification;

/// <summary>Proves that a generation quotes its sources character for character and that the engine finds what it holds.</summary>
internal static class GenerationVerifier
{
    // Each holds the text of one source.
    private static readonly int MostAtATime = 2 * Environment.ProcessorCount;

    public static async ValueTask<VerificationReport> RunAsync(
        ISearchEngine engine,
        string directory,
        IIndexReader reader,
        string? sourceFolder,
        IReadOnlyList<string> damage,
        CancellationToken cancellationToken)
    {
        var tally = new VerificationTally();
        foreach (var line in damage)
            tally.Fail(line);
        // It walks through the engine's own structures while the spans are checked.
        var integrity = Task.Run(() => engine.CheckIntegrityAsync(directory, cancellationToken).AsTask(), cancellationToken);
        try
        {
            await CheckSourcesAsync(reader, sourceFolder, tally, cancellationToken).ConfigureAwait(false);
            await CheckNamesAsync(reader, tally, cancellationToken).ConfigureAwait(false);
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
        IIndexReader reader, string? sourceFolder, VerificationTally tally, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new Queue<Task<VerificationTally>>();
        IndexException? end = null;
        try
        {
            try
            {
                await foreach (var source in reader.StreamSourcesAsync(cancellationToken).ConfigureAwait(false))
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
        IIndexReader reader, SourceInfo source, string? sourceFolder, CancellationToken cancellationToken)
    {
        var tally = new VerificationTally();
        try
        {
            var texts = await SourceTexts.LoadAsync(reader, source, sourceFolder, tally, cancellationToken).ConfigureAwait(false);
            if (texts is not null)
                await new SourceVerifier(reader, source, texts, tally).RunAsync(cancellationToken).ConfigureAwait(false);
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

    private static async ValueTask CheckNamesAsync(IIndexReader reader, VerificationTally tally, CancellationToken cancellationToken)
    {
        // A passage once, however many names stand in it: one can be as long as its source.
        var entities = await reader.ListEntitiesAsync(null, cancellationToken).ConfigureAwait(false);
        var cited = entities.SelectMany(e => e.Names.Where(n => n.Citation is not null).Select(n => (e.Id, n.Text, Citation: n.Citation!)));
        foreach (var names in cited.GroupBy(n => n.Citation.Passage))
        {
            var passage = await CitationCheck.PassageAsync(reader, names.Key, cancellationToken).ConfigureAwait(false);
            foreach (var (id, text, citation) in names)
            {
                tally.Expect(CitationCheck.IsRight(passage, citation), () =>
                    $"{id}: the name '{text}' does not stand at {citation.Span} in {citation.Passage}");
                tally.Checked = tally.Checked with { Citations = tally.Checked.Citations + 1 };
            }
        }
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
