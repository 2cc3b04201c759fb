using AlkBot.Index.Passages;
using AlkBot.Index.Ranking;
using AlkBot.Testing.Index;

namespace AlkBot.Index.Tests.Passages;

public sealed class LuceneContractTests : SearchEngineContract
{
    protected override ISearchEngine Engine { get; } = new LuceneSearchEngine();
}

/// <summary>As the program uses it, with our ranking on top.</summary>
public sealed class RankedLuceneContractTests : SearchEngineContract
{
    protected override ISearchEngine Engine { get; } = new RankedSearchEngine(new LuceneSearchEngine());
}
