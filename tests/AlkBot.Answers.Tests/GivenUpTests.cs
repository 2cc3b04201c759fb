using System.Collections;
using System.Diagnostics.CodeAnalysis;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Meaning;

namespace AlkBot.Answers.Tests;

/// <summary>An answer that nobody waits for any more is given up where it stands: most of what was still to be made is not made.</summary>
public sealed class GivenUpTests : IAsyncLifetime
{
    private const string Question = "What is the response rate with imatinib in chronic disease?";

    private readonly Answerer _answerer = new();
    private readonly WatchedEmbedder _embedder = new();
    private BuiltIndex _index = null!;

    public async Task InitializeAsync() => _index = await BuiltIndex.OfAsync(SmallReview.Corpus, _embedder);

    public async Task DisposeAsync() => await _index.DisposeAsync();

    [Fact]
    public Task While_a_long_text_is_read() => ShouldBeGivenUpAsync(
        "ask", string.Join('/', Enumerable.Repeat("1", ReadableText.MostWords)), (reach, values) => values.Read = reach);

    [Fact]
    public Task While_passages_are_searched() =>
        ShouldBeGivenUpAsync("ask", Question, (reach, _) => _embedder.OnQuestion = reach);

    [Fact]
    public Task While_facts_and_sentences_are_weighed() =>
        ShouldBeGivenUpAsync("ask", Question, (reach, _) => _embedder.OnWord = reach);

    [Theory]
    [InlineData("drug", "imatinib")]
    [InlineData("drugs", "imatinib")]
    [InlineData("trial", "NCT01207440")]
    [InlineData("trials", "imatinib")]
    [InlineData("mutation", "T315I")]
    [InlineData("mutations", "ABL1")]
    [InlineData("pathway", "autophagy")]
    [InlineData("compare", "imatinib")]
    [InlineData("cite", "small-review:2")]
    [InlineData("verify", Question)]
    [InlineData("packet", "imatinib")]
    [InlineData("conflicts", "NCT00006343")]
    public Task While_facts_are_told(string command, string value) =>
        ShouldBeGivenUpAsync(command, value, (reach, values) => values.Read = reach);

    // What is made is measured by what it takes of memory: that no clock and no other test changes.
    private async Task ShouldBeGivenUpAsync(string command, string value, Action<Action, WatchedValues> at)
    {
        // The first answer makes what all others share.
        await AnswerAsync(command, value, at, new CancellationTokenSource(), gives: false);
        var whole = await AnswerAsync(command, value, at, new CancellationTokenSource(), gives: false);

        var cut = await AnswerAsync(command, value, at, new CancellationTokenSource(), gives: true);

        cut.ShouldBeLessThan(whole / 3, $"{command} {value}");
    }

    // How much was made from the place on where it may be given up.
    private async Task<long> AnswerAsync(
        string command, string value, Action<Action, WatchedValues> at, CancellationTokenSource stop, bool gives)
    {
        using (stop)
        {
            var asked = _answerer.Catalog.Find(command)!;
            var reached = -1L;
            var values = new WatchedValues(asked.Declaration.Options.Where(o => o.Required || o.Positional).Take(2), value);
            at(Reach, values);
            var request = new CommandRequest(value, values);
            var answering = () => _answerer.AnswerAsync(asked, request, _index.Library, BotLanguage.English, stop.Token).AsTask();
            if (gives)
                await Should.ThrowAsync<OperationCanceledException>(answering);
            else
                await answering();
            reached.ShouldBeGreaterThan(0);
            return GC.GetAllocatedBytesForCurrentThread() - reached;

            void Reach()
            {
                if (reached >= 0)
                    return;
                if (gives)
                    stop.Cancel();
                reached = GC.GetAllocatedBytesForCurrentThread();
            }
        }
    }

    /// <summary>The values of a command, which tell when one is read.</summary>
    private sealed class WatchedValues(IEnumerable<OptionDeclaration> options, string value) : IReadOnlyDictionary<string, string>
    {
        private readonly Dictionary<string, string> _values = options.ToDictionary(o => o.Name, _ => value);

        public Action Read { get; set; } = () => { };

        public int Count => _values.Count;

        public IEnumerable<string> Keys => _values.Keys;

        public IEnumerable<string> Values => _values.Values;

        public string this[string key] => TryGetValue(key, out var found) ? found : throw new KeyNotFoundException(key);

        public bool ContainsKey(string key) => _values.ContainsKey(key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
        {
            Read();
            return _values.TryGetValue(key, out value);
        }

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _values.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>An embedder to which every text is the same, and which tells what it is asked.</summary>
    private sealed class WatchedEmbedder : IEmbedder
    {
        private static readonly QuantizedVector Same = QuantizedVector.Of([1, 0, 0, 0]);

        public Action OnQuestion { get; set; } = () => { };

        public Action OnWord { get; set; } = () => { };

        public EmbeddingModel Model { get; } =
            new("one", "none", new string('a', 64), Size: 0, Dimension: 4, MaximumTokens: 8, QuestionPrefix: "");

        public QuantizedVector EmbedQuestion(string question)
        {
            OnQuestion();
            return Same;
        }

        public double Likeness(string word, string other)
        {
            OnWord();
            return 0;
        }

        public IReadOnlyList<QuantizedVector> Embed(IReadOnlyList<string> texts, CancellationToken cancellation = default) =>
            [.. texts.Select(_ => Same)];
    }
}
