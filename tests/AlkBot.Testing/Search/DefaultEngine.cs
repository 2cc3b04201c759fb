using AlkBot.Search;
#if FULL
using AlkBot.Search.Lucene;
#else
using AlkBot.Search.Sqlite;
#endif

namespace AlkBot.Testing.Search;

/// <summary>The engine that this build has by default, for tests of what lies above engines.</summary>
public static class DefaultEngine
{
    public static ISearchEngine Create() =>
#if FULL
        new LuceneSearchEngine();
#else
        new SqliteSearchEngine();
#endif
}
