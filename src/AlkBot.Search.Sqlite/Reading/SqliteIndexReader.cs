using System.Runtime.CompilerServices;
using AlkBot.Evidence;
using AlkBot.Search.Generations;
using AlkBot.Search.Queries;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>Reads a generation. SQLite answers on the calling thread, so every task returned has ended already.</summary>
internal sealed class SqliteIndexReader(ReadConnectionPool pool, GenerationInfo generation) : IIndexReader
{
    private const string PassagesOfSource = $"""
        SELECT {PassageRows.Columns} FROM {PassageRows.From}
        WHERE passage.source = (SELECT id FROM source WHERE slug = $1)
        """;

    public GenerationInfo Generation => generation;

    public ValueTask<IReadOnlyList<SourceInfo>> ListSourcesAsync(CancellationToken cancellationToken) =>
        List(SourceRows.All, cancellationToken);

    public IAsyncEnumerable<SourceInfo> StreamSourcesAsync(CancellationToken cancellationToken) =>
        Stream(t => pool.Stream(SourceRows.Select, SourceRows.Read, [], t), cancellationToken);

    public ValueTask<string?> ReadTextAsync(SourceId source, CancellationToken cancellationToken) =>
        ValueTask.FromResult(pool.Use(c => SourceRows.Text(c, source), cancellationToken));

    public ValueTask<IReadOnlyList<Hit>> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        List(c => PassageSearch.Run(c, request, generation.Passages), cancellationToken);

    public ValueTask<IReadOnlyList<int>> CountPassagesAsync(IReadOnlyList<string> words, CancellationToken cancellationToken) =>
        List(c => words.Select(word => StemCounts.Of(c, word)).ToList(), cancellationToken);

    public ValueTask<IReadOnlyList<Fact>> FindFactsAsync(FactFilter filter, CancellationToken cancellationToken)
    {
        var (sql, values) = FactSearch.Of(filter);
        return List(c => c.List(sql, FactRows.Read, values), cancellationToken);
    }

    public ValueTask<IReadOnlyList<Entity>> ResolveNameAsync(string name, CancellationToken cancellationToken)
    {
        var key = NameKey.Of(name);
        return List(c => key.Length == 0 ? [] : EntityRows.Named(c, key), cancellationToken);
    }

    public ValueTask<IReadOnlyList<NameSuggestion>> SuggestNamesAsync(
        string prefix, EntityType? type, int limit, CancellationToken cancellationToken) =>
        List(c => NameRows.BeginningWith(c, NameKey.Of(prefix), type, limit), cancellationToken);

    public ValueTask<Entity?> ReadEntityAsync(EntityId id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(pool.Use(c => EntityRows.Find(c, id), cancellationToken));

    public ValueTask<IReadOnlyList<Entity>> ListEntitiesAsync(EntityType? type, CancellationToken cancellationToken) =>
        List(c => type is { } only ? EntityRows.OfType(c, only) : EntityRows.All(c), cancellationToken);

    public ValueTask<PassageWindow?> ReadPassageAsync(PassageId id, int neighbours, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(neighbours);
        var passages = pool.Use(
            c => c.List(
                PassagesOfSource + " AND passage.ordinal BETWEEN $2 AND $3 ORDER BY passage.ordinal",
                PassageRows.Read, id.Source.Value, (long)id.Ordinal - neighbours, (long)id.Ordinal + neighbours),
            cancellationToken);
        var place = passages.FindIndex(p => p.Id == id);
        return ValueTask.FromResult(
            place < 0 ? null : new PassageWindow(passages[..place], passages[place], passages[(place + 1)..]));
    }

    public IAsyncEnumerable<Passage> StreamPassagesAsync(SourceId source, CancellationToken cancellationToken) =>
        Stream(t => pool.Stream(PassagesOfSource + " ORDER BY passage.ordinal", PassageRows.Read, [source.Value], t), cancellationToken);

    public IAsyncEnumerable<Entity> StreamEntitiesAsync(SourceId source, CancellationToken cancellationToken) =>
        Stream(t => pool.Stream(EntityRows.OfSource, EntityRows.ReadOfSource, [source.Value], t), cancellationToken);

    public IAsyncEnumerable<Fact> StreamFactsAsync(SourceId source, CancellationToken cancellationToken)
    {
        var (sql, values) = FactSearch.Of(new FactFilter { Source = source });
        return Stream(t => pool.Stream(sql, FactRows.Read, values, t), cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        pool.Dispose();
        return ValueTask.CompletedTask;
    }

    private ValueTask<IReadOnlyList<T>> List<T>(Func<ReadConnection, List<T>> read, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<T>>(pool.Use(read, cancellationToken));

    private static async IAsyncEnumerable<T> Stream<T>(
        Func<CancellationToken, IEnumerable<T>> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var row in rows(cancellationToken))
            yield return row;
    }
}
