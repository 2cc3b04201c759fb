using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Passages;
using AlkBot.Index.Queries;
using AlkBot.Index.Storage;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Passages;

/// <summary>An index folder with one generation or more of a small source.</summary>
internal sealed class StoredIndex : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Root => _folder["index"];

    public GenerationStore Store => StoreWith(new PassageStorage());

    /// <summary>
    /// Lucene's files of the newest generation, but for the one that only repeats which list of segments is the newest.
    /// </summary>
    public IReadOnlyList<string> Files =>
    [
        .. Directory.EnumerateFiles(Directory.EnumerateDirectories(Path.Combine(Root, "generations")).Max(StringComparer.Ordinal)!)
            .Where(file => Path.GetExtension(file) != ".json" && Path.GetFileName(file) != "segments.gen").Order(StringComparer.Ordinal),
    ];

    /// <summary>A source whose text says which version it is, with an entity and a fact.</summary>
    public static SourceEvidence Evidence(int version)
    {
        var evidence = new EvidenceBuilder("a-review").Under("Results").Passage($"Imatinib (STI571) is in version {version}.")
            .Row("Table 1", ("Drug", "nilotinib"), ("Phase", "Phase II"))
            .Fact("drug:imatinib", Predicates.Class, $"version {version}", $"version {version}", null, ("population", "adults"));
        var printed = new EntityName("STI571", NameOrigin.Source, "code", evidence.Cite("STI571"));
        return evidence.Entity(new Entity(EntityId.Parse("drug:imatinib"), "imatinib", [printed])).Build();
    }

    public GenerationStore StoreWith(PassageStorage storage) =>
        new(Root, storage, TimeProvider.System, GenerationStore.DefaultKeep, new DurableChanges());

    public async Task<string> BuildAsync(int version, PassageStorage? storage = null) =>
        (await StoreWith(storage ?? new PassageStorage()).BuildAsync(new FakeCorpus(Evidence(version)), null, default)).Generation.Id;

    /// <summary>The version that the current generation holds, found by a search, and the same in a fact.</summary>
    public async Task<int> ServedVersionAsync()
    {
        using var reader = await Store.OpenCurrentAsync(default);
        var hit = (await reader.SearchAsync(new SearchRequest(new TermQuery("version")), default)).ShouldHaveSingleItem();
        var version = reader.Facts.ShouldHaveSingleItem().Value;
        hit.Passage.Text.ShouldEndWith($"{version}.");
        return int.Parse(version.Split(' ')[1]);
    }

    public void Dispose() => _folder.Dispose();
}
