using AlkBot.Search.Ranking;
using AlkBot.Testing.Search;

namespace AlkBot.Search.Lucene.Tests;

public sealed class LuceneContractTests : SearchEngineContract
{
    protected override ISearchEngine Engine { get; } = new LuceneSearchEngine();
}

/// <summary>As the program uses it, with our ranking on top.</summary>
public sealed class RankedLuceneContractTests : SearchEngineContract
{
    protected override ISearchEngine Engine { get; } = new RankedSearchEngine(new LuceneSearchEngine());
}
