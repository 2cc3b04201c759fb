using AlkBot.Configuration;
using AlkBot.Meaning;

namespace AlkBot.Workspaces;

/// <summary>The embedding model of this process, loaded when it is first needed and never twice.</summary>
internal sealed class LoadedEmbedder : IEmbedder
{
    private static readonly EmbeddingModel Chosen = EmbeddingModel.ArcticXs;
    private static readonly LoadedEmbedder Instance = new();

    private readonly Lazy<Embedder> _loaded = new(Load);

    /// <inheritdoc/>
    public EmbeddingModel Model => Chosen;

    /// <summary>The model; null when the settings turn it off or it is missing.</summary>
    public static IEmbedder? Of(IndexSettings settings) => settings.Meaning == Switch.On && ReasonMissing() is null ? Instance : null;

    /// <summary>Why there is no model, in a line; null when there is one.</summary>
    public static string? ReasonMissing() => File.Exists(Path.Combine(AppContext.BaseDirectory, Chosen.Carrier))
        ? null
        : $"the model {Chosen.Name} is missing: there is no {Chosen.Carrier} beside the program";

    /// <inheritdoc/>
    public QuantizedVector EmbedQuestion(string question) => _loaded.Value.EmbedQuestion(question);

    /// <inheritdoc/>
    public double Likeness(string word, string other) => _loaded.Value.Likeness(word, other);

    /// <inheritdoc/>
    public IReadOnlyList<QuantizedVector> Embed(IReadOnlyList<string> texts, CancellationToken cancellation = default) =>
        _loaded.Value.Embed(texts, cancellation);

    private static Embedder Load() => Embedder.TryOpen(Chosen, null, Environment.ProcessorCount, out var embedder, out var reason)
        ? embedder
        : throw new InvalidOperationException(reason);
}
