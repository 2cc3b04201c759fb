using AlkBot.Search;
using AlkBot.Search.Ranking;
using AlkBot.Search.Sqlite;
#if FULL
using AlkBot.Search.Lucene;
#endif

namespace AlkBot.Configuration;

/// <summary>The search engines by name, and which of them this build has.</summary>
internal static class SearchEngines
{
    private const string Sqlite = "Sqlite";
    private const string Lucene = "Lucene";

    // The first is the default.
    private static readonly OrderedDictionary<string, Func<ISearchEngine>> BuiltIn = new()
    {
#if FULL
        [Lucene] = () => new LuceneSearchEngine(),
#endif
        [Sqlite] = () => new SqliteSearchEngine(),
    };

    /// <summary>Every engine's name.</summary>
    public static IReadOnlyList<string> Names { get; } = [Sqlite, Lucene];

    /// <summary>The engine used when the configuration names none.</summary>
    public static string Default => BuiltIn.GetAt(0).Key;

    /// <summary>What to say when an engine is wanted that this build lacks.</summary>
    public static string HowToGetOthers =>
        $"{string.Join(" or ", BuiltIn.Keys)} in this build; {Lucene} is in the full build, made by the Dockerfile or with -p:Full=true";

    /// <summary>Whether this build has the engine.</summary>
    public static bool IsBuiltIn(string name) => BuiltIn.ContainsKey(name);

    /// <summary>Makes the engine, with our ranking of its best hits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This build does not have it.</exception>
    public static ISearchEngine Create(string name) => new RankedSearchEngine(CreateBare(name));

    /// <summary>Makes the engine, ranking as it does by itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This build does not have it.</exception>
    public static ISearchEngine CreateBare(string name) => BuiltIn.TryGetValue(name, out var create)
        ? create()
        : throw new ArgumentOutOfRangeException(nameof(name), name, HowToGetOthers);
}
