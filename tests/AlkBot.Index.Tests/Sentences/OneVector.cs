using AlkBot.Meaning;

namespace AlkBot.Index.Tests.Sentences;

/// <summary>An embedder to which every text is the same.</summary>
internal sealed class OneVector : IEmbedder
{
    /// <summary>Called before texts are embedded.</summary>
    public Action BeforeEmbedding { get; set; } = () => { };

    public EmbeddingModel Model { get; } =
        new("one", "none", new string('a', 64), Size: 0, Dimension: 4, MaximumTokens: 8, QuestionPrefix: "");

    public QuantizedVector EmbedQuestion(string question) => QuantizedVector.Of([1, 0, 0, 0]);

    public double Likeness(string word, string other) => 0;

    public IReadOnlyList<QuantizedVector> Embed(IReadOnlyList<string> texts, CancellationToken cancellation = default)
    {
        BeforeEmbedding();
        return [.. texts.Select(_ => QuantizedVector.Of([1, 0, 0, 0]))];
    }
}
