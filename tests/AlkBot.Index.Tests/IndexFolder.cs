using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Passages;
using AlkBot.Index.Storage;
using AlkBot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace AlkBot.Index.Tests;

/// <summary>An index folder, its store, and sources whose one passage says which version they are.</summary>
internal sealed class IndexFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public IndexFolder(int keep = GenerationStore.DefaultKeep) => Store = StoreWith(new DurableChanges(), keep);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 31, 9, 30, 0, TimeSpan.Zero))
    {
        AutoAdvanceAmount = TimeSpan.FromMilliseconds(1),
    };

    public GenerationStore Store { get; }

    public string Root => _folder["index"];

    public string Pointer => Path.Combine(Root, "current");

    public string Elsewhere(string name) => _folder[name];

    public string Of(string id) => Path.Combine(Root, "generations", id);

    public IReadOnlyList<string> Folders =>
    [
        .. (Directory.Exists(Path.Combine(Root, "generations")) ? Directory.EnumerateDirectories(Path.Combine(Root, "generations")) : [])
            .Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Leaves nothing of a generation but its record.</summary>
    public void Ruin(string id)
    {
        foreach (var file in Directory.EnumerateFiles(Of(id)).Where(file => Path.GetFileName(file) != "generation.json"))
            File.Delete(file);
    }

    /// <summary>The largest file of what was read of the sources.</summary>
    public string Bulk(string id) => BulkOf(Of(id));

    public static string BulkOf(string directory) =>
        Directory.EnumerateFiles(directory, "*.bin").MaxBy(file => new FileInfo(file).Length).ShouldNotBeNull();

    public static FakeCorpus Version(int version) => new(Some.Evidence("review", $"This is version {version}."));

    /// <summary>Three sources of which each says the version.</summary>
    public static FakeCorpus WholeVersion(int version) =>
        new([.. "abc".Select(c => c.ToString()).Select(id => Some.Evidence(id, "This stays.", $"This is version {version}."))]);

    /// <summary>The version that every source of the current generation says; it fails when they differ.</summary>
    public async Task<int> WholeVersionAsync()
    {
        using var reader = await new GenerationStore(Root, Time).OpenCurrentAsync(default);
        var versions = new HashSet<int>();
        foreach (var source in reader.Sources)
        {
            var text = reader.ReadText(source.Id).ShouldNotBeNull();
            versions.Add(int.Parse(text.Split(' ')[^1].TrimEnd('.')));
        }
        reader.Generation.Sources.ShouldBe(3);
        return versions.ShouldHaveSingleItem();
    }

    public GenerationStore StoreWith(IFolderChanges changes, int keep = GenerationStore.DefaultKeep, PassageStorage? storage = null) =>
        new(Root, storage ?? new PassageStorage(), Time, keep, changes);

    public async Task<string> BuildAsync(int version) => (await Store.BuildAsync(Version(version), null, default)).Generation.Id;

    /// <summary>The version that the current generation holds, read by a store that knows nothing of what went on before.</summary>
    public async Task<int> ServedVersionAsync()
    {
        using var reader = await new GenerationStore(Root, Time).OpenCurrentAsync(default);
        var text = reader.ReadText(SourceId.Parse("review")).ShouldNotBeNull();
        return int.Parse(text.Split(' ')[^1].TrimEnd('.'));
    }

    public void Dispose() => _folder.Dispose();
}
