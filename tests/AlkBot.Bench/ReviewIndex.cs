using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Facts.Folders;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;

namespace AlkBot.Bench;

/// <summary>The repository's own sources, indexed into a temporary folder.</summary>
internal sealed class ReviewIndex : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alkbot-benchmark-").FullName;
    private readonly Answerer _answerer = new();
    private CurrentIndex? _index;

    public static string SourceFolder => Path.Combine(FindRoot(), "index-source");

    public static SourceFolder Sources() => new(SourceFolder);

    public static async Task<ReviewIndex> BuildAsync()
    {
        var review = new ReviewIndex();
        var store = new GenerationStore(review._folder, TimeProvider.System);
        await store.BuildAsync(Sources(), null, CancellationToken.None);
        review._index = new CurrentIndex(store);
        return review;
    }

    public async Task<Answer> AskAsync(string text)
    {
        await using var lease = await _index!.AcquireAsync(CancellationToken.None);
        return await _answerer.AnswerAsync(text, lease.Library, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_index is not null)
            await _index.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AlkBot.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("Run the benchmarks from inside the repository: no AlkBot.sln above the program.");
    }
}
