using AlkBot.Index;
using AlkBot.Index.Passages;
using AlkBot.Index.Ranking;

namespace AlkBot.Testing.Index;

/// <summary>The engine with its ranking, as the program composes it.</summary>
public static class DefaultEngine
{
    public static ISearchEngine Create() => new RankedSearchEngine(new LuceneSearchEngine());
}
