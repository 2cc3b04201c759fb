using AlkBot.Evidence;
using AlkBot.Index.Passages;
using AlkBot.Index.Queries;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Libraries;

/// <summary>What a generation that was written says when it is opened, as the program opens it.</summary>
public sealed partial class LibraryTests : IDisposable
{
    // Passages without any word that a test looks for, so that those words are rare enough to be worth something.
    private static readonly string[] Filler =
        [.. Enumerable.Range(1, 20).Select(i => $"Sentence {i} speaks about the weather over hills and lakes.")];

    private readonly TemporaryFolder _folder = new();
    private readonly List<Library> _readers = [];
    private int _generations;

    private static readonly PassageStorage Storage = new();

    public void Dispose()
    {
        _readers.ForEach(reader => reader.Dispose());
        _folder.Dispose();
    }

    private async Task<(string Directory, GenerationInfo Info)> WriteAsync(params SourceEvidence[] sources)
    {
        var directory = _folder.Subfolder($"generation-{++_generations}");
        using var writer = new GenerationWriter(Storage, directory);
        foreach (var source in sources)
            writer.Add(source, default);
        await writer.CompleteAsync(default);
        var info = new GenerationInfo(
            $"generation-{_generations}", DateTimeOffset.UnixEpoch, GenerationInfo.CurrentEngine, "fingerprint", sources.Length,
            sources.Sum(s => s.Passages.Count), sources.Sum(s => s.Facts.Count));
        return (directory, info);
    }

    private async Task<Library> IndexAsync(params SourceEvidence[] sources)
    {
        var (directory, info) = await WriteAsync(sources);
        var reader = Library.Open(Storage, directory, info);
        _readers.Add(reader);
        return reader;
    }

    /// <summary>Indexes one source with these passages and some that have nothing to do with them after them.</summary>
    private Task<Library> IndexPassagesAsync(params string[] passages) =>
        IndexAsync(Some.Evidence("review", [.. passages, .. Filler]));

    private static async Task<IReadOnlyList<int>> FindAsync(Library reader, Query query) =>
        [.. (await reader.SearchAsync(new SearchRequest(query, 100), default)).Select(hit => hit.Passage.Id.Ordinal)];

    private static TermQuery Term(string text) => new TermQuery(text);

    private static OrQuery Any(params Query[] parts) => new OrQuery(parts);

    private static AndQuery All(params Query[] parts) => new AndQuery(parts);
}
