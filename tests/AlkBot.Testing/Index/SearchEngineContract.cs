using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Generations;
using AlkBot.Index.Queries;

namespace AlkBot.Testing.Index;

/// <summary>What every engine owes its callers. Each engine's tests inherit it once.</summary>
#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime.
public abstract partial class SearchEngineContract : IAsyncLifetime
{
    // Passages without any word that a test looks for, so that those words are rare enough to be worth something.
    private static readonly string[] Filler =
        [.. Enumerable.Range(1, 20).Select(i => $"Sentence {i} speaks about the weather over hills and lakes.")];

    private readonly TemporaryFolder _folder = new();
    private readonly List<IIndexReader> _readers = [];
    private int _generations;

    protected abstract ISearchEngine Engine { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var reader in _readers)
            await reader.DisposeAsync();
        _folder.Dispose();
    }

    protected async Task<(string Directory, GenerationInfo Info)> WriteAsync(params SourceEvidence[] sources)
    {
        var directory = _folder.Subfolder($"generation-{++_generations}");
        await using var writer = await Engine.CreateAsync(directory, default);
        foreach (var source in sources)
            await writer.AddAsync(source, default);
        await writer.CompleteAsync(default);
        var info = new GenerationInfo(
            $"generation-{_generations}", DateTimeOffset.UnixEpoch, Engine.Name, "fingerprint", sources.Length,
            sources.Sum(s => s.Passages.Count), sources.Sum(s => s.Facts.Count));
        return (directory, info);
    }

    protected async Task<IIndexReader> IndexAsync(params SourceEvidence[] sources)
    {
        var (directory, info) = await WriteAsync(sources);
        var reader = await Engine.OpenAsync(directory, info, default);
        _readers.Add(reader);
        return reader;
    }

    /// <summary>Indexes one source with these passages and some that have nothing to do with them after them.</summary>
    protected Task<IIndexReader> IndexPassagesAsync(params string[] passages) =>
        IndexAsync(Some.Evidence("review", [.. passages, .. Filler]));

    protected static async Task<IReadOnlyList<int>> FindAsync(IIndexReader reader, Query query) =>
        [.. (await reader.SearchAsync(new SearchRequest(query, 100), default)).Select(hit => hit.Passage.Id.Ordinal)];

    protected static Query Term(string text) => new TermQuery(text);

    protected static Query Any(params Query[] parts) => new OrQuery(parts);

    protected static Query All(params Query[] parts) => new AndQuery(parts);
}
