using AlkBot.Evidence;
using AlkBot.Search.Generations;
using AlkBot.Testing;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Tests;

/// <summary>An index folder with one generation of a small source, to be damaged.</summary>
internal sealed class StoredIndex : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StoredIndex() => Store = new GenerationStore(_folder["index"], new SqliteSearchEngine(), TimeProvider.System);

    public GenerationStore Store { get; }

    public string SourceFolder => _folder.Subfolder("sources");

    public string File => Directory.EnumerateFiles(_folder.Path, "index.db", SearchOption.AllDirectories).Max(StringComparer.Ordinal)!;

    public static SourceEvidence Evidence(string id = "a-review")
    {
        var evidence = new EvidenceBuilder(id).Under("Results").Passage("Imatinib (STI571) inhibits BCR-ABL1 in 58% of patients.")
            .Passage("T315I confers resistance to imatinib.").Row("Table 1", ("Drug", "nilotinib"), ("Phase", "Phase II"))
            .Fact("drug:imatinib", Predicates.ResponseRate, "58%", "58% of patients")
            .Fact("mutation:T315I", Predicates.ResistanceTo, "imatinib", "resistance to imatinib", "drug:imatinib");
        var printed = new EntityName("STI571", NameOrigin.Source, "code", evidence.Cite("STI571"));
        return evidence.Entity(new Entity(EntityId.Parse("drug:imatinib"), "imatinib", [printed])).Build();
    }

    public static async Task<StoredIndex> BuildAsync(params SourceEvidence[] sources)
    {
        var index = new StoredIndex();
        await index.Store.BuildAsync(new FakeCorpus(sources.Length > 0 ? sources : [Evidence()]), null, default);
        return index;
    }

    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _folder.Dispose();
}
