namespace AlkBot.Meaning;

/// <summary>Turns text into vectors. The same text has the same vector, whatever is embedded beside it and on how many threads.</summary>
public interface IEmbedder
{
    /// <summary>The model that makes the vectors.</summary>
    EmbeddingModel Model { get; }

    /// <summary>A question's vector: near those of texts that answer it.</summary>
    QuantizedVector EmbedQuestion(string question);

    /// <summary>How alike two words in lower case are used, out of any context, from -1 to 1; 0 where one is not known.</summary>
    double Likeness(string word, string other);

    /// <summary>The vectors of texts, in their order.</summary>
    IReadOnlyList<QuantizedVector> Embed(IReadOnlyList<string> texts, CancellationToken cancellation = default);
}
