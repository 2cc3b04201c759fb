using AlkBot.Search;
using AlkBot.Search.Sqlite;

namespace AlkBot.Configuration;

/// <summary>The search engines by name, and which of them this build has.</summary>
internal static class SearchEngines
{
    /// <summary>The engine used when the configuration names none.</summary>
    public const string Default = Sqlite;

    private const string Sqlite = "Sqlite";
    private const string Lucene = "Lucene";

    /// <summary>Every engine's name.</summary>
    public static IReadOnlyList<string> Names { get; } = [Sqlite, Lucene];

    /// <summary>What to say when an engine is wanted that this build lacks.</summary>
    public static string HowToGetOthers =>
        $"{Sqlite} in this build; {Lucene} is in the full build, made by the Dockerfile or with -p:Full=true";

    /// <summary>Whether this build has the engine.</summary>
    public static bool IsBuiltIn(string name) => name == Sqlite;

    /// <summary>Makes the engine.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This build does not have it.</exception>
    public static ISearchEngine Create(string name) => name switch
    {
        Sqlite => new SqliteSearchEngine(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, HowToGetOthers),
    };
}
