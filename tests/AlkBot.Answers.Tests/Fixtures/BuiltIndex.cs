using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Generations;
using AlkBot.Index.Names;
using AlkBot.Meaning;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests.Fixtures;

/// <summary>An index built from sources into a temporary folder, and answers from it.</summary>
public sealed class BuiltIndex : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Answerer _answerer = new();
    private readonly Dictionary<string, string> _texts = [];

    private BuiltIndex()
    {
    }

    public Library Library { get; private set; } = null!;

    public EntityNames Names => Library.Names;

    public static async Task<BuiltIndex> OfAsync(ISourceCorpus corpus, IEmbedder? embedder = null)
    {
        var index = new BuiltIndex();
        var store = new GenerationStore(index._folder.Path, TimeProvider.System, embedder: embedder);
        await store.BuildAsync(corpus, null, CancellationToken.None);
        index.Library = await store.OpenCurrentAsync(CancellationToken.None);
        foreach (var source in index.Library.Sources)
            index._texts[source.Id.Value] = index.Library.ReadText(source.Id)!;
        return index;
    }

    /// <summary>Answers, and checks what holds of every answer.</summary>
    public async Task<Answer> AskAsync(string text)
    {
        var answer = await _answerer.AnswerAsync(text, Library, CancellationToken.None);
        EveryAnswer.ShouldHold(answer, text, _texts);
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        Library?.Dispose();
        _folder.Dispose();
    }
}
