using AlkBot.Evidence;
using AlkBot.Meaning;

namespace AlkBot.Index.Sentences;

/// <summary>The vectors of a generation's sentences, each made of the sentence with its scope.</summary>
public sealed class SentenceVectors : IDisposable
{
    internal const string VectorsName = "sentences.vectors";
    internal const string RowsName = "sentences.rows";

    private readonly IEmbedder _embedder;
    private readonly VectorFile _file;
    private readonly SentenceRows _rows;

    private SentenceVectors(IEmbedder embedder, VectorFile file, SentenceRows rows) => (_embedder, _file, _rows) = (embedder, file, rows);

    /// <summary>Opens those of a generation; null where it has none that fit.</summary>
    internal static SentenceVectors? Open(string directory, IEmbedder embedder)
    {
        var rows = Path.Combine(directory, RowsName);
        if (!File.Exists(rows) || !VectorFile.TryOpen(Path.Combine(directory, VectorsName), embedder.Model, out var file, out _))
            return null;
        try
        {
            if (SentenceRows.Read(rows) is var read && read.Count == file.Count)
                return new SentenceVectors(embedder, file, read);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // Words alone then; what is wrong with the file is for verification to say.
        }
        file.Dispose();
        return null;
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
