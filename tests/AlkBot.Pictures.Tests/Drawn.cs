using AlkBot.Answers.Commands;
using AlkBot.Answers.Languages;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Generations;
using AlkBot.Pictures.Drawing;
using AlkBot.Testing;

namespace AlkBot.Pictures.Tests;

/// <summary>An index over sources that a test makes, and the pictures of its answers.</summary>
internal sealed class Drawn : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private Drawn()
    {
    }

    public Library Library { get; private set; } = null!;

    public static Task<Drawn> OfAsync(params SourceEvidence[] sources) => OfAsync(new FakeCorpus(sources));

    public static async Task<Drawn> OfAsync(ISourceCorpus corpus)
    {
        var drawn = new Drawn();
        var store = new GenerationStore(drawn._folder["index"], TimeProvider.System, keep: 2);
        await store.BuildAsync(corpus, null, CancellationToken.None);
        drawn.Library = await store.OpenCurrentAsync(CancellationToken.None);
        return drawn;
    }

    public async Task<Picture?> FindAsync(string asked, string locale = "en-US")
    {
        var language = BotLanguage.Of(locale);
        var answer = await new Answerer().AnswerAsync(asked, Library, language, CancellationToken.None);
        return PictureMaker.Of(answer, Library, language, CancellationToken.None);
    }

    public async Task<Picture> PictureAsync(string asked, string locale = "en-US") =>
        await FindAsync(asked, locale) ?? throw new InvalidOperationException($"There is no picture of '{asked}'.");

    public void Dispose()
    {
        Library.Dispose();
        _folder.Dispose();
    }
}
