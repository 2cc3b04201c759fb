using AlkBot.Index;
using AlkBot.Index.Generations;

namespace AlkBot.Bench.Retrieval;

/// <summary>An index in a temporary folder, gone when it is disposed.</summary>
internal sealed class RetrievalIndex : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly IIndexReader _reader;

    private RetrievalIndex(DirectoryInfo folder, IIndexReader reader, BuildReport report) =>
        (_folder, _reader, Report) = (folder, reader, report);

    public IIndexReader Reader => _reader;

    /// <summary>How the build went.</summary>
    public BuildReport Report { get; }

    /// <summary>The size on disk, in bytes.</summary>
    public long Size => _folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>Builds the index as every index is built: written, verified, made current.</summary>
    public static async Task<RetrievalIndex> BuildAsync(
        BeirCorpus corpus, ISearchEngine engine, TimeProvider time, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("alkbot-eval-");
        try
        {
            var store = new GenerationStore(folder.FullName, engine, time);
            var report = await store.BuildAsync(corpus, progress, cancellationToken);
            return new RetrievalIndex(folder, await store.OpenCurrentAsync(cancellationToken), report);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
