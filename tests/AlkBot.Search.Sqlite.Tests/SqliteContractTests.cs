using AlkBot.Testing.Search;

namespace AlkBot.Search.Sqlite.Tests;

public sealed class SqliteContractTests : SearchEngineContract
{
    protected override ISearchEngine Engine { get; } = new SqliteSearchEngine();
}
