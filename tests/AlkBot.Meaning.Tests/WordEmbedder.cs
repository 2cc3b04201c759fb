namespace AlkBot.Meaning.Tests;

/// <summary>Stands in for the model: texts are near that have words in common. Remembers what it was asked.</summary>
internal sealed class WordEmbedder(EmbeddingModel? model = null) : IEmbedder
{
    public EmbeddingModel Model { get; } =
        model ?? new("words", "none", new string('a', 64), Size: 0, Dimension: 32, MaximumTokens: 8, QuestionPrefix: "");

    public List<string> Asked { get; } = [];

    public QuantizedVector EmbedQuestion(string question) => QuantizedVector.Of(Sum(question.Split(' ')));

    public double Likeness(string word, string other) => word == other ? 1 : 0;

    public IReadOnlyList<QuantizedVector> Embed(IReadOnlyList<string> texts, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        Asked.AddRange(texts);
        return [.. texts.Select(text => QuantizedVector.Of(Sum(text.Split(' '))))];
    }

    private float[] Sum(string[] words)
    {
        var sum = new float[Model.Dimension];
        foreach (var word in words)
        {
            var random = new Random(word.Aggregate(17, (hash, c) => unchecked(hash * 31 + c)));
            for (var i = 0; i < sum.Length; i++) sum[i] += (float)random.NextDouble() - 0.5f;
        }

        return sum;
    }
}
