using System.Security.Cryptography;
using Microsoft.ML.OnnxRuntime;

namespace AlkBot.Meaning.Tests;

public sealed class EmbedderTests(ModelFixture fixture) : IClassFixture<ModelFixture>
{
    private static readonly EmbeddingModel ArcticXs = EmbeddingModel.ArcticXs;
    private static readonly string Carrier = Path.Combine(AppContext.BaseDirectory, ArcticXs.Carrier);

    [Fact]
    public void What_answers_a_question_is_nearer_than_what_shares_its_words()
    {
        var question = fixture.Embedder.EmbedQuestion("How long did patients live without their disease getting worse?");
        var texts = fixture.Embedder.Embed(
            ["Median progression-free survival was 5.4 months.", "Patients live near the hospital.", "Plasmids were purified overnight."]);

        question.Cosine(texts[0]).ShouldBeGreaterThan(question.Cosine(texts[1]));
        question.Cosine(texts[1]).ShouldBeGreaterThan(question.Cosine(texts[2]));
    }

    [Fact]
    public void A_text_has_one_vector_whatever_is_beside_it_and_on_however_many_threads()
    {
        Embedder.TryOpen(ArcticXs, folder: null, threads: 7, out var other, out _).ShouldBeTrue();
        using (other)
        {
            var together = fixture.Embedder.Embed(ModelFixture.Texts);
            var reversed = other!.Embed([.. ModelFixture.Texts.Reverse()]).Reverse().ToList();
            for (var i = 0; i < ModelFixture.Texts.Length; i++)
            {
                var alone = fixture.Embedder.Embed([ModelFixture.Texts[i]])[0];
                foreach (var vector in (QuantizedVector[])[together[i], reversed[i]])
                {
                    vector.Values.ToArray().ShouldBe(alone.Values.ToArray(), ModelFixture.Texts[i]);
                    vector.Scale.ShouldBe(alone.Scale);
                }
            }
        }
    }

    [Fact]
    public void Mapped_weights_give_the_vectors_of_the_model_as_it_is_carried()
    {
        const string text = "Lorlatinib is active against G1202R.";
        using var plain = new InferenceSession(CarriedResource.Find(Carrier, "model.onnx").Read());
        long[] tokens = [.. Tokens(text)];
        using var ids = OrtValue.CreateTensorValueFromMemory(tokens, [1, tokens.Length]);
        using var mask = OrtValue.CreateTensorValueFromMemory(Array.ConvertAll(tokens, _ => 1L), [1, tokens.Length]);
        using var types = OrtValue.CreateTensorValueFromMemory(new long[tokens.Length], [1, tokens.Length]);
        using var options = new RunOptions();
        using var results = plain.Run(
            options, ["input_ids", "attention_mask", "token_type_ids"], [ids, mask, types], ["last_hidden_state"]);
        var first = QuantizedVector.Of(results[0].GetTensorDataAsSpan<float>()[..ArcticXs.Dimension]);

        fixture.Embedder.Embed([text])[0].Cosine(first).ShouldBeGreaterThan(0.9999f);
    }

    [Fact]
    public void The_carrier_has_the_model_that_is_named()
    {
        var model = CarriedResource.Find(Carrier, "model.onnx").Read();

        Convert.ToHexStringLower(SHA256.HashData(model)).ShouldBe(ArcticXs.Sha256);
    }

    [Fact]
    public void Of_a_text_without_end_the_first_tokens_are_read()
    {
        var (read, part) = (string.Join(' ', Enumerable.Repeat("week", 254)), string.Join(' ', Enumerable.Repeat("week", 99)));

        var vectors = fixture.Embedder.Embed([read, read + " and then nothing of all this", part]);

        vectors[1].Cosine(vectors[0]).ShouldBe(1, 1e-6f);
        vectors[2].Cosine(vectors[0]).ShouldBeLessThan(1 - 1e-5f);
    }

    [Fact]
    public void A_missing_model_is_a_reason_and_no_exception()
    {
        using var folder = new TemporaryFiles();

        Embedder.TryOpen(ArcticXs, folder.Path, threads: 1, out var embedder, out var reason).ShouldBeFalse();

        embedder.ShouldBeNull();
        reason!.ShouldContain("snowflake-arctic-embed-xs is missing");
        reason.ShouldContain(folder.Path);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(8_000)]
    [InlineData(5_000_000)]
    [InlineData(90_600_000)]
    public void A_model_that_is_cut_off_is_a_reason_and_no_exception(int length)
    {
        using var folder = new TemporaryFiles();
        using (var whole = File.OpenRead(Carrier))
        using (var part = File.Create(folder[ArcticXs.Carrier]))
            whole.CopyTo(part);
        using (var part = File.OpenWrite(folder[ArcticXs.Carrier])) part.SetLength(length);

        Embedder.TryOpen(ArcticXs, folder.Path, threads: 1, out _, out var reason).ShouldBeFalse();

        reason!.ShouldStartWith("the model snowflake-arctic-embed-xs cannot be loaded");
        reason.ShouldNotContain('\n');
    }

    [Fact]
    public void An_assembly_without_a_model_is_a_reason_and_no_exception()
    {
        using var folder = new TemporaryFiles();
        File.Copy(typeof(Embedder).Assembly.Location, folder[ArcticXs.Carrier]);

        Embedder.TryOpen(ArcticXs, folder.Path, threads: 1, out _, out var reason).ShouldBeFalse();

        reason!.ShouldContain("carries no model.onnx");
    }

    [Fact]
    public void The_callers_cancellation_ends_it()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => fixture.Embedder.Embed(ModelFixture.Texts, cancelled.Token))
            .CancellationToken.ShouldBe(cancelled.Token);
    }

    [Fact]
    public async Task Disposing_waits_for_what_is_running_and_refuses_what_comes_after()
    {
        Embedder.TryOpen(ArcticXs, folder: null, threads: 2, out var embedder, out _).ShouldBeTrue();
        using var begun = new ManualResetEventSlim();
        var texts = new ListThatSignals(ModelFixture.Texts, begun);
        var running = Task.Run(() => embedder!.Embed(texts));
        begun.Wait(TimeSpan.FromMinutes(1)).ShouldBeTrue();

        embedder!.Dispose();
        embedder.Dispose();

        (await running).Count.ShouldBe(ModelFixture.Texts.Length);
        Should.Throw<ObjectDisposedException>(() => embedder.EmbedQuestion("too late"));
    }

    private static long[] Tokens(string text)
    {
        var tokenizer = new FastBertTokenizer.BertTokenizer();
        using var vocabulary = new StreamReader(new MemoryStream(CarriedResource.Find(Carrier, "vocab.txt").Read()));
        tokenizer.LoadVocabulary(vocabulary, convertInputToLowercase: true);
        return tokenizer.Encode(text).InputIds.ToArray();
    }

    /// <summary>Says when its first text is taken, which is after the embedder has begun.</summary>
    private sealed class ListThatSignals(string[] texts, ManualResetEventSlim begun) : IReadOnlyList<string>
    {
        public int Count => texts.Length;

        public string this[int index]
        {
            get
            {
                begun.Set();
                return texts[index];
            }
        }

        public IEnumerator<string> GetEnumerator() => texts.AsEnumerable().GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
