using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text;

namespace AlkBot.Meaning;

/// <summary>
/// The vectors of single words, out of any context: the first layer of the embedding model. They cost a look-up where the model costs
/// milliseconds, and tell which words are used alike.
/// </summary>
internal sealed class WordVectors
{
    private const int MostKept = 50_000;
    private const int LongestWord = 40;

    private readonly Dictionary<string, int> _rows;
    private readonly float[] _values;
    private readonly int _dimension;
    private readonly ConcurrentDictionary<string, float[]?> _known = new(StringComparer.Ordinal);

    private WordVectors(Dictionary<string, int> rows, float[] values, int dimension) =>
        (_rows, _values, _dimension) = (rows, values, dimension);

    /// <summary>How alike two words in lower case are used, from -1 to 1; 0 where one is not known.</summary>
    public double Likeness(string a, string b) =>
        Of(a) is { } first && Of(b) is { } second ? TensorPrimitives.Dot<float>(first, second) : 0;

    /// <summary>Reads them from the model's carrier.</summary>
    /// <exception cref="InvalidDataException">It carries none.</exception>
    internal static WordVectors Read(EmbeddingModel model, string carrier)
    {
        var words = Encoding.UTF8.GetString(CarriedResource.Find(carrier, "vocab.txt").Read()).ReplaceLineEndings("\n").Split('\n');
        var bytes = OnnxGraph.Weights(CarriedResource.Find(carrier, "model.onnx"), "word_embeddings.weight");
        var values = MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        var rows = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length && (i + 1) * model.Dimension <= values.Length; i++)
            rows.TryAdd(words[i], i);
        Center(values, model.Dimension);
        return new WordVectors(rows, values, model.Dimension);
    }

    // What all words have in common tells none from another.
    private static void Center(float[] values, int dimension)
    {
        var (count, mean) = (values.Length / dimension, new float[dimension]);
        for (var i = 0; i < count; i++)
            TensorPrimitives.Add(mean, values.AsSpan(i * dimension, dimension), mean);
        TensorPrimitives.Divide(mean, count, mean);
        for (var i = 0; i < count; i++)
        {
            var row = values.AsSpan(i * dimension, dimension);
            TensorPrimitives.Subtract(row, mean, row);
        }
    }

    private float[]? Of(string word)
    {
        if (_known.TryGetValue(word, out var known)) return known;
        var made = Make(word);
        if (_known.Count < MostKept) _known[word] = made;
        return made;
    }

    // A word that has no row is the sum of its pieces, the longest first, as the model reads it.
    private float[]? Make(string word)
    {
        if (word.Length > LongestWord) return null;
        var sum = new float[_dimension];
        for (var start = 0; start < word.Length;)
        {
            var (end, row) = (word.Length, -1);
            while (end > start && !_rows.TryGetValue((start > 0 ? "##" : "") + word[start..end], out row)) (end, row) = (end - 1, -1);
            if (row < 0) return null;
            TensorPrimitives.Add(sum, _values.AsSpan(row * _dimension, _dimension), sum);
            start = end;
        }
        var norm = TensorPrimitives.Norm<float>(sum);
        if (norm == 0) return null;
        TensorPrimitives.Divide(sum, norm, sum);
        return sum;
    }
}
