using AlkBot.Testing.Search;

namespace AlkBot.Search.Lucene.Tests;

public sealed class LuceneContractTests : SearchEngineContract
{
    protected override ISearchEngine Engine { get; } = new LuceneSearchEngine();
}
