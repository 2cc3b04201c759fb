using AlkBot.Evidence;
using AlkBot.Meaning;

namespace AlkBot.Index.Sentences;

/// <summary>The vectors of a generation's sentences, each made of the sentence with its scope.</summary>
public sealed class SentenceVectors : IDisposable
{
    internal const string VectorsName = "sentences.vectors";
    internal const string RowsName = "sentences.rows";

    /// <summary>Says in a line why the generation was left without vectors.</summary>
    internal const string NoneName = "sentences.none";

    private readonly IEmbedder _embedder;
    private readonly VectorFile _file;
    private readonly SentenceRows _rows;

    private SentenceVectors(IEmbedder embedder, VectorFile file, SentenceRows rows) => (_embedder, _file, _rows) = (embedder, file, rows);

    /// <summary>Whether those of a generation can still be made: it was not left without them for good.</summary>
    internal static bool AreToCome(string directory, IEmbedder embedder)
    {
        var (vectors, missing) = Open(directory, embedder);
        vectors?.Dispose();
        return missing is not null && !File.Exists(Path.Combine(directory, NoneName));
    }

    /// <summary>Opens those of a generation; where it has none that fit, says why in one line.</summary>
    internal static (SentenceVectors? Vectors, string? Missing) Open(string directory, IEmbedder embedder)
    {
        VectorFile? file = null;
        try
        {
            var (rows, none) = (Path.Combine(directory, RowsName), Path.Combine(directory, NoneName));
            if (File.Exists(none))
                return (null, File.ReadAllText(none));
            if (!File.Exists(rows))
                return (null, "its vectors are not made yet; run: alkbot index build");
            if (!VectorFile.TryOpen(Path.Combine(directory, VectorsName), embedder.Model, out file, out var reason))
                return (null, reason);
            if (SentenceRows.Read(rows) is var read && read.Count == file.Count)
                return (new SentenceVectors(embedder, file, read), null);
            reason = $"{rows} is of {read.Count} sentences, and there are vectors of {file.Count}";
            file.Dispose();
            return (null, reason);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            file?.Dispose();
            return (null, e.Message);
        }
    }

    /// <summary>The vector of a question.</summary>
    public QuantizedVector Embed(string question) => _embedder.EmbedQuestion(question);

    /// <summary>How alike two words in lower case are used, from -1 to 1.</summary>
    public double Likeness(string word, string other) => _embedder.Likeness(word, other);

    /// <summary>The passages with the sentences nearest to a question, the nearest first, each once.</summary>
    public IReadOnlyList<PassageId> Nearest(QuantizedVector question, int sentences) =>
        _file.Count == 0 ? [] : [.. _file.Nearest(question, sentences).Select(n => _rows.PassageOf(n.Row)).Distinct()];

    /// <summary>The cosines of a passage's sentences with a question; NaN for one that has no vector.</summary>
    public float[] Score(QuantizedVector question, PassageId passage, int sentences)
    {
        var rows = Enumerable.Range(0, sentences).Select(s => _rows.RowOf(passage, s)).ToList();
        return rows.Contains(-1) ? [.. rows.Select(_ => float.NaN)] : _file.Score(question, rows);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
