using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using FastBertTokenizer;
using Microsoft.ML.OnnxRuntime;

namespace AlkBot.Meaning;

/// <summary>Runs an embedding model inside the process. Safe to use from many threads at once.</summary>
/// <remarks>
/// A run of the model is one text on one thread, and texts run beside each other. So no text is padded to the length of another, and
/// no sum is taken in another order when the batch or the number of threads is another: a text's vector depends on the text alone.
/// Batches of equal length would be a sixth faster, and equal only as long as every matrix kernel happens to be.
/// </remarks>
public sealed class Embedder : IEmbedder, IDisposable
{
    private static readonly string[] Inputs = ["input_ids", "attention_mask", "token_type_ids"];
    private static readonly string[] Outputs = ["last_hidden_state"];

    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer;
    private readonly int _threads;
    private readonly ReaderWriterLockSlim _inUse = new(LockRecursionPolicy.SupportsRecursion);
    private readonly Lazy<WordVectors> _words;
    private bool _disposed;

    private Embedder(EmbeddingModel model, string carrier, InferenceSession session, BertTokenizer tokenizer, int threads)
    {
        _words = new(() => WordVectors.Read(model, carrier));
        Model = model;
        _session = session;
        _tokenizer = tokenizer;
        _threads = threads;
    }

    /// <inheritdoc/>
    public EmbeddingModel Model { get; }

    /// <summary>Loads the model; where that cannot be, says why in one line, and the caller goes on without.</summary>
    /// <param name="model">The model.</param>
    /// <param name="folder">The folder with the model's carrier; the program's own when null.</param>
    /// <param name="threads">How many texts are embedded at once, at least 1.</param>
    /// <param name="embedder">The loaded model.</param>
    /// <param name="reason">Why there is none.</param>
    public static bool TryOpen(
        EmbeddingModel model, string? folder, int threads,
        [NotNullWhen(true)] out Embedder? embedder, [NotNullWhen(false)] out string? reason)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        (embedder, reason) = (null, null);
        var carrier = Path.Combine(folder ?? AppContext.BaseDirectory, model.Carrier);
        try
        {
            if (!File.Exists(carrier)) reason = $"the model {model.Name} is missing: there is no {carrier}";
            else embedder = new(model, carrier, LoadSession(model, carrier), LoadTokenizer(carrier), threads);
        }
        catch (Exception e) when (IsOfThisMachine(e))
        {
            reason = $"the model {model.Name} cannot be loaded from {carrier}: {e.GetBaseException().Message.ReplaceLineEndings(" ")}";
        }

        return embedder is not null;
    }

    /// <inheritdoc/>
    public QuantizedVector EmbedQuestion(string question) => Embed([Model.QuestionPrefix + question])[0];

    /// <inheritdoc/>
    public double Likeness(string word, string other) => _words.Value.Likeness(word, other);

    /// <inheritdoc/>
    public IReadOnlyList<QuantizedVector> Embed(IReadOnlyList<string> texts, CancellationToken cancellation = default)
    {
        _inUse.EnterReadLock();
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            // The longest first, so that no thread begins a long text when the others are done.
            var order = Enumerable.Range(0, texts.Count).OrderByDescending(i => texts[i].Length);
            var options = new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellation };
            var vectors = new QuantizedVector[texts.Count];
            Parallel.ForEach(Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering), options, i => vectors[i] = Run(texts[i]));
            return vectors;
        }
        finally
        {
            _inUse.ExitReadLock();
        }
    }

    /// <summary>Waits for what is being embedded.</summary>
    public void Dispose()
    {
        _inUse.EnterWriteLock();
        try
        {
            if (_disposed) return;
            _disposed = true;
            _session.Dispose();
        }
        finally
        {
            _inUse.ExitWriteLock();
        }
    }

    private static InferenceSession LoadSession(EmbeddingModel model, string carrier)
    {
        var resource = CarriedResource.Find(carrier, "model.onnx");
        if (resource.Length != model.Size) throw new InvalidDataException($"it carries another model, of {resource.Length} bytes");
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        options.AddSessionConfigEntry("session.model_external_initializers_file_folder_path", Path.GetDirectoryName(resource.File)!);
        return new InferenceSession(OnnxGraph.WithoutWeights(resource), options);
    }

    private static BertTokenizer LoadTokenizer(string carrier)
    {
        var tokenizer = new BertTokenizer();
        using var vocabulary = new StreamReader(new MemoryStream(CarriedResource.Find(carrier, "vocab.txt").Read()));
        tokenizer.LoadVocabulary(vocabulary, convertInputToLowercase: true);
        return tokenizer;
    }

    private static bool IsOfThisMachine(Exception e) =>
        e is IOException or UnauthorizedAccessException or InvalidDataException or OnnxRuntimeException
            or DllNotFoundException or TypeInitializationException or EntryPointNotFoundException or BadImageFormatException;

    private QuantizedVector Run(string text)
    {
        var (tokens, mask) = (new long[Model.MaximumTokens], new long[Model.MaximumTokens]);
        var count = _tokenizer.Encode(text, tokens, mask);
        long[] shape = [1, count];
        using var ids = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, tokens.AsMemory(0, count), shape);
        using var attention = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, mask.AsMemory(0, count), shape);
        using var types = OrtValue.CreateTensorValueFromMemory(new long[count], shape);
        using var options = new RunOptions();
        using var results = _session.Run(options, Inputs, [ids, attention, types], Outputs);
        // The first row is that of [CLS], the mark before every text, which was trained to stand for all of it.
        return QuantizedVector.Of(results[0].GetTensorDataAsSpan<float>()[..Model.Dimension]);
    }
}
