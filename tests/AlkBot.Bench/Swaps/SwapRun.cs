using System.Collections.Concurrent;
using System.Globalization;
using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;

namespace AlkBot.Bench.Swaps;

/// <summary>
/// Builds, rolls back and deletes generations while others answer from them: every answer has to be what it was before, and the process
/// has to live. All generations are of the same sources; two are kept, so that each build deletes one, and who holds a lease goes on
/// reading what is deleted.
/// </summary>
internal sealed class SwapRun(string folder, ISourceCorpus corpus)
{
    private const int Kept = 2;

    // One swap of so many is a rollback.
    private const int RollbackEvery = 3;
    private const int LongestLease = 20;

    private readonly GenerationStore _store = new(folder, TimeProvider.System, Kept);
    private readonly Answerer _answerer = new();
    private readonly ConcurrentDictionary<string, int> _answersOf = [];
    private readonly ConcurrentQueue<string> _different = [];
    private int _answered;

    /// <summary>Runs until there were so many swaps and so many answers.</summary>
    public async Task<SwapReport> RunAsync(int swaps, int answers, CancellationToken cancellationToken)
    {
        await _store.BuildAsync(corpus, null, cancellationToken);
        // Another process would have a store of its own.
        await using var index = new CurrentIndex(new GenerationStore(folder, TimeProvider.System, Kept));
        var expected = await ExpectedAsync(index, cancellationToken);
        var swapping = Task.Run(() => SwapAsync(swaps, answers, cancellationToken), cancellationToken);
        var answering = Enumerable.Range(0, Math.Max(4, Environment.ProcessorCount))
            .Select(seed => Task.Run(() => AnswerAsync(index, expected, seed, swapping), cancellationToken));
        await Task.WhenAll([swapping, .. answering]);
        var (builds, rollbacks) = await swapping;
        var left = (await _store.ListAsync(cancellationToken)).Count;
        return new SwapReport(builds, rollbacks, builds + 1 - left, _answered, _answersOf.Count, [.. _different]);
    }

    // Every entity by its command and in a question, and every passage of a while: what reads facts, searches, and reads passages.
    private async Task<IReadOnlyList<KeyValuePair<string, string>>> ExpectedAsync(CurrentIndex index, CancellationToken cancellationToken)
    {
        await using var lease = await index.AcquireAsync(cancellationToken);
        var library = lease.Library;
        var commands = _answerer.Catalog.Commands.Select(command => command.Declaration.Name).ToHashSet();
        var named = library.Entities.Select(entity => (Command: entity.Id.Type.ToString().ToLowerInvariant(), entity.Name)).ToList();
        List<string> inputs =
        [
            .. named.Where(entity => commands.Contains(entity.Command)).Select(entity => $"/{entity.Command} {entity.Name}"),
            .. named.Select(entity => $"/ask What is known about {entity.Name}?"),
            .. library.Sources.SelectMany(source => library.ReadPassages(source.Id, cancellationToken).Take(50))
                .Select(passage => $"/cite {passage.Id}"),
        ];
        var expected = new Dictionary<string, string>();
        foreach (var input in inputs)
            expected[input] = await ReadAsync(input, lease);
        return [.. expected];
    }

    private async Task<(int Builds, int Rollbacks)> SwapAsync(int swaps, int answers, CancellationToken cancellationToken)
    {
        var (builds, rollbacks) = (0, 0);
        while (builds + rollbacks < swaps || Volatile.Read(ref _answered) < answers)
        {
            if ((builds + rollbacks) % RollbackEvery == RollbackEvery - 1)
            {
                await _store.RollbackAsync(cancellationToken);
                rollbacks++;
            }
            else
            {
                await _store.BuildAsync(corpus, null, cancellationToken);
                builds++;
            }
        }
        return (builds, rollbacks);
    }

    private async Task AnswerAsync(CurrentIndex index, IReadOnlyList<KeyValuePair<string, string>> expected, int seed, Task swapping)
    {
        var random = new Random(seed);
        while (!swapping.IsCompleted)
        {
            await using var lease = await index.AcquireAsync(CancellationToken.None);
            for (var left = random.Next(LongestLease); left >= 0; left--)
            {
                var (input, told) = expected[random.Next(expected.Count)];
                if (await ReadAsync(input, lease) != told)
                    _different.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{lease.Library.Generation.Id}: {input}"));
                _answersOf.AddOrUpdate(lease.Library.Generation.Id, 1, (_, count) => count + 1);
                Interlocked.Increment(ref _answered);
            }
        }
    }

    // Without the generation, which is what differs.
    private async Task<string> ReadAsync(string input, IndexLease lease)
    {
        var answer = await _answerer.AnswerAsync(input, lease.Library, CancellationToken.None);
        return AnswerJson.Write(answer with { Index = answer.Index with { Generation = "", BuiltAt = default } });
    }
}
