using System.Runtime.CompilerServices;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Queries;
using Lucene.Net.Search;

namespace AlkBot.Index.Passages.Reading;

/// <summary>Reads a generation. Lucene answers on the calling thread, so every task returned has ended already.</summary>
internal sealed class LuceneIndexReader(Searchers searchers, GenerationInfo generation) : IIndexReader
{
    public GenerationInfo Generation => generation;

    public ValueTask<IReadOnlyList<SourceInfo>> ListSourcesAsync(CancellationToken cancellationToken) =>
        List(searcher => searcher.Matches(Having.Type(Fields.SourceType)).Read(searcher, Records.Source), cancellationToken);

    public IAsyncEnumerable<SourceInfo> StreamSourcesAsync(CancellationToken cancellationToken) =>
        Stream(searcher => searcher.Matches(Having.Type(Fields.SourceType)).Read(searcher, Records.Source), cancellationToken);

    public ValueTask<string?> ReadTextAsync(SourceId source, CancellationToken cancellationToken) => ValueTask.FromResult(searchers.Use(
        searcher => SourceDocuments.Of(searcher, source) is { } documents ? searcher.Doc(documents.Text).Get(Fields.Content) : null,
        cancellationToken));

    public ValueTask<IReadOnlyList<Hit>> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        PassageSearch.EnsureValid(request);
        return List(searcher => PassageSearch.Run(searcher, request), cancellationToken);
    }

    public ValueTask<IReadOnlyList<int>> CountPassagesAsync(IReadOnlyList<string> words, CancellationToken cancellationToken) =>
        List(searcher => words.Select(word => WordCounts.Of(searcher, word)), cancellationToken);

    public ValueTask<IReadOnlyList<Fact>> FindFactsAsync(FactFilter filter, CancellationToken cancellationToken) =>
        List(searcher => FactSearch.Matches(searcher, filter).Read(searcher, Records.Fact), cancellationToken);

    public ValueTask<IReadOnlyList<Entity>> ResolveNameAsync(string name, CancellationToken cancellationToken) => List(
        searcher => searcher.Matches(Having.Of(Fields.Name, NameKey.Of(name))).Read(searcher, Records.Entity), cancellationToken);

    public ValueTask<IReadOnlyList<NameSuggestion>> SuggestNamesAsync(
        string prefix, EntityType? type, int limit, CancellationToken cancellationToken) =>
        List(searcher => NameSearch.BeginningWith(searcher, NameKey.Of(prefix), type).Take(limit), cancellationToken);

    public ValueTask<Entity?> ReadEntityAsync(EntityId id, CancellationToken cancellationToken) => ValueTask.FromResult(searchers.Use(
        searcher => searcher.Matches(Having.Of(Fields.Entity, id.ToString())).Read(searcher, Records.Entity).FirstOrDefault(),
        cancellationToken));

    public ValueTask<IReadOnlyList<Entity>> ListEntitiesAsync(EntityType? type, CancellationToken cancellationToken) => List(
        searcher => searcher
            .Matches(type is { } only ? Having.Of(Fields.TypeOfEntity, only.ToString()) : Having.Type(Fields.EntityType))
            .Read(searcher, Records.Entity),
        cancellationToken);

    public ValueTask<PassageWindow?> ReadPassageAsync(PassageId id, int neighbours, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(neighbours);
        var (first, last) = ((long)id.Ordinal - neighbours, (long)id.Ordinal + neighbours);
        var passages = searchers.Use(
            searcher => DocumentsOf(searcher, id.Source, d => d.PassagesBetween(first, last))
                .Read(searcher, Records.Passage).ToList(),
            cancellationToken);
        var place = passages.FindIndex(p => p.Id == id);
        return ValueTask.FromResult(
            place < 0 ? null : new PassageWindow(passages[..place], passages[place], passages[(place + 1)..]));
    }

    public IAsyncEnumerable<Passage> StreamPassagesAsync(SourceId source, CancellationToken cancellationToken) =>
        Stream(searcher => DocumentsOf(searcher, source, d => d.Passages).Read(searcher, Records.Passage), cancellationToken);

    public IAsyncEnumerable<Entity> StreamEntitiesAsync(SourceId source, CancellationToken cancellationToken) => Stream(
        searcher => searcher.Matches(Having.Type(Fields.SourceEntityType).And(Fields.Source, source.Value))
            .Read(searcher, Records.Entity),
        cancellationToken);

    public IAsyncEnumerable<Fact> StreamFactsAsync(SourceId source, CancellationToken cancellationToken) => Stream(
        searcher => FactSearch.InOrder(searcher, DocumentsOf(searcher, source, d => d.Facts)).Read(searcher, Records.Fact),
        cancellationToken);

    public ValueTask DisposeAsync()
    {
        searchers.Dispose();
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<int> DocumentsOf(
        IndexSearcher searcher, SourceId source, Func<SourceDocuments, IEnumerable<int>> which) =>
        SourceDocuments.Of(searcher, source) is { } documents ? which(documents) : [];

    private ValueTask<IReadOnlyList<T>> List<T>(Func<IndexSearcher, IEnumerable<T>> read, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<T>>(searchers.Use(searcher => read(searcher).ToList(), cancellationToken));

    private async IAsyncEnumerable<T> Stream<T>(
        Func<IndexSearcher, IEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var record in searchers.Stream(read, cancellationToken))
            yield return record;
    }
}
