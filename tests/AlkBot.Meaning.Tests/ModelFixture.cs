namespace AlkBot.Meaning.Tests;

/// <summary>The model that ships, loaded once for all tests that run it.</summary>
public sealed class ModelFixture : IDisposable
{
    public ModelFixture()
    {
        Embedder.TryOpen(EmbeddingModel.ArcticXs, folder: null, threads: 2, out var embedder, out var reason).ShouldBeTrue(reason);
        Embedder = embedder!;
    }

    public Embedder Embedder { get; }

    public static string[] Texts { get; } =
    [
        .. Enumerable.Range(1, 40)
            .Select(i => string.Join(' ', Enumerable.Repeat($"Patient {i} progressed at week {i * 3}, and", 1 + i % 9))),
        "", " ", "G1202R", "naïve café – 5.4 months (95% CI 4.1–6.9)", "\ud800 a lone surrogate", "null\0inside", "日本語の文",
        string.Join(' ', Enumerable.Repeat("resistance", 2000)),
    ];

    public void Dispose() => Embedder.Dispose();
}
