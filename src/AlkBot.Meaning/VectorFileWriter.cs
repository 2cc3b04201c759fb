using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace AlkBot.Meaning;

/// <summary>What writing a vector file took.</summary>
/// <param name="Embedded">The texts the model was run on.</param>
/// <param name="Reused">The texts whose vector was known.</param>
public readonly record struct VectorFileWritten(int Embedded, int Reused);

/// <summary>Writes the vectors of texts to a file, a row a text in their order.</summary>
public static class VectorFileWriter
{
    /// <summary>The texts between two reports of progress. Few enough that cancelling is quick, enough to busy every thread.</summary>
    private const int TextsAtOnce = 256;

    /// <summary>
    /// Writes a file that appears when it is complete, in place of any of that name. A text that the previous file has, or that occurred
    /// before, is not embedded again.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="embedder">What makes the vectors.</param>
    /// <param name="previous">A file that the same model made.</param>
    /// <param name="progress">Is told how many rows are written.</param>
    /// <param name="cancellation">Ends the writing, and leaves nothing.</param>
    public static VectorFileWritten Write(
        string path, IReadOnlyList<string> texts, IEmbedder embedder, VectorFile? previous = null,
        IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        if (previous is not null && previous.ModelSha256 != embedder.Model.Sha256)
            throw new ArgumentException("Vectors of another model cannot be reused.", nameof(previous));
        var header = new VectorFileHeader(embedder.Model.Dimension, texts.Count, embedder.Model.Sha256);
        var unfinished = $"{path}.{Guid.NewGuid():n}.tmp";
        try
        {
            var written = Write(header, unfinished, texts, embedder, previous, progress, cancellation);
            File.Move(unfinished, path, overwrite: true);
            return written;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The number of texts, each counted once, that the model has to be run on.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="previous">The file whose vectors are known.</param>
    public static int CountNew(IReadOnlyList<string> texts, VectorFile? previous)
    {
        var known = previous?.RowsByKey() ?? [];
        return texts.Select(VectorFileHeader.KeyOf).Where(key => !known.ContainsKey(key)).Distinct().Count();
    }

    private static VectorFileWritten Write(
        VectorFileHeader header, string path, IReadOnlyList<string> texts, IEmbedder embedder, VectorFile? previous,
        IProgress<int>? progress, CancellationToken cancellation)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite);
        var start = header.ToBytes();
        using var checksum = VectorFileHeader.BeginChecksum(start);
        var known = new KnownRows(header, previous, file);
        var embedded = 0;
        for (var at = 0; at < texts.Count; at += TextsAtOnce)
        {
            var keys = texts.Skip(at).Take(TextsAtOnce).Select(VectorFileHeader.KeyOf).ToList();
            var missing = keys.Select((key, i) => (Key: key, Text: texts[at + i]))
                .Where(t => !known.Has(t.Key)).DistinctBy(t => t.Key).ToList();
            var vectors = embedder.Embed([.. missing.Select(t => t.Text)], cancellation);
            var made = missing.Zip(vectors).ToDictionary(m => m.First.Key, m => ToRow(header, m.Second, m.First.Key));
            embedded += missing.Count;

            var rows = keys.SelectMany(key => made.TryGetValue(key, out var row) ? row : known.Row(key)).ToArray();
            RandomAccess.Write(file, rows, header.PlaceOf(at));
            checksum.AppendData(rows);
            known.Add(keys, at);
            progress?.Report(at + keys.Count);
        }

        VectorFileHeader.SetChecksum(start, checksum);
        RandomAccess.Write(file, start, fileOffset: 0);
        RandomAccess.FlushToDisk(file);
        return new(embedded, texts.Count - embedded);
    }

    private static byte[] ToRow(VectorFileHeader header, QuantizedVector vector, UInt128 key)
    {
        var row = new byte[header.RowSize];
        MemoryMarshal.AsBytes(vector.Values.Span).CopyTo(row);
        BinaryPrimitives.WriteSingleLittleEndian(row.AsSpan(header.Dimension), vector.Scale);
        BinaryPrimitives.WriteUInt128LittleEndian(row.AsSpan(header.Dimension + sizeof(float)), key);
        return row;
    }
}
