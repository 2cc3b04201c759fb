using AlkBot.Index;
using AlkBot.Index.Generations;

namespace AlkBot.Bench.Retrieval;

/// <summary>An index in a temporary folder, gone when it is disposed.</summary>
internal sealed class RetrievalIndex : IDisposable
{
    private readonly DirectoryInfo _folder;

    private RetrievalIndex(DirectoryInfo folder, Library library, BuildReport report) =>
        (_folder, Library, Report) = (folder, library, report);

    public Library Library { get; }

    /// <summary>How the build went.</summary>
    public BuildReport Report { get; }

    /// <summary>The size on disk, in bytes.</summary>
    public long Size => _folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>Builds the index as every index is built: written, verified, made current.</summary>
    public static async Task<RetrievalIndex> BuildAsync(
        BeirCorpus corpus, TimeProvider time, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("alkbot-eval-");
        try
        {
            var store = new GenerationStore(folder.FullName, time);
            var report = await store.BuildAsync(corpus, progress, cancellationToken);
            return new RetrievalIndex(folder, await store.OpenCurrentAsync(cancellationToken), report);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public void Dispose()
    {
        Library.Dispose();
        _folder.Delete(recursive: true);
    }
}
