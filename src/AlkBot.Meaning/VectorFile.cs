using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace AlkBot.Meaning;

/// <summary>A row of a vector file and its cosine with what was searched for.</summary>
public readonly record struct Neighbour(int Row, float Cosine);

/// <summary>
/// The vectors of many texts, mapped from a file. Safe to use from many threads; a search that has begun ends before the file is let go.
/// </summary>
public sealed unsafe class VectorFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly VectorFileHeader _header;

    private VectorFile(MemoryMappedFile file, MemoryMappedViewAccessor view, VectorFileHeader header)
    {
        _file = file;
        _view = view;
        _header = header;
    }

    private delegate T Reading<out T>(Rows rows);

    /// <summary>How many rows there are.</summary>
    public int Count => _header.Count;

    /// <summary>What tells its model from another.</summary>
    internal string ModelSha256 => _header.ModelSha256;

    /// <summary>Opens a file and verifies every byte of it; where that fails, says why in one line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The model that must have made it.</param>
    /// <param name="file">The file, to be disposed of.</param>
    /// <param name="reason">Why it cannot be used: it is missing, damaged, or another model's.</param>
    public static bool TryOpen(
        string path, EmbeddingModel model, [NotNullWhen(true)] out VectorFile? file, [NotNullWhen(false)] out string? reason)
    {
        (file, reason) = (null, null);
        try
        {
            file = File.Exists(path) ? Open(path, model) : null;
            if (file is null) reason = $"there are no vectors: {path} is missing";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            reason = $"the vectors in {path} cannot be used: {e.Message}";
        }

        return file is not null;
    }

    /// <summary>The rows nearest to a vector, the nearest first; of equally near ones the lower row first.</summary>
    public IReadOnlyList<Neighbour> Nearest(QuantizedVector query, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Read(rows =>
        {
            // The worst kept is on top: the least cosine, and of equals the highest row.
            var kept = new PriorityQueue<int, (float Cosine, int Below)>(count);
            var worst = float.NegativeInfinity;
            for (var row = 0; row < Count; row++)
            {
                var cosine = rows.Cosine(row, query);
                if (kept.Count < count) kept.Enqueue(row, (cosine, -row));
                else if (cosine > worst) kept.DequeueEnqueue(row, (cosine, -row));
                else continue;
                if (kept.Count == count && kept.TryPeek(out _, out var least)) worst = least.Cosine;
            }

            var nearest = new Neighbour[kept.Count];
            for (var i = nearest.Length - 1; i >= 0; i--)
            {
                kept.TryDequeue(out var row, out var priority);
                nearest[i] = new(row, priority.Cosine);
            }

            return nearest;
        });
    }

    /// <summary>The cosine of each given row with a vector, in the order of the rows.</summary>
    public float[] Score(QuantizedVector query, IReadOnlyList<int> rows) =>
        Read(all =>
        {
            var scores = new float[rows.Count];
            for (var i = 0; i < scores.Length; i++) scores[i] = all.Cosine(rows[i], query);
            return scores;
        });

    /// <summary>Whether the rows are those of these texts in this order, so that a row can stand for its text.</summary>
    public bool IsOf(IReadOnlyList<string> texts) =>
        texts.Count == Count && Read(rows =>
        {
            for (var row = 0; row < Count; row++)
            {
                if (rows.Key(row) != VectorFileHeader.KeyOf(texts[row])) return false;
            }

            return true;
        });

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    /// <summary>The row of each text in the file.</summary>
    internal Dictionary<UInt128, int> RowsByKey() =>
        Read(rows =>
        {
            var found = new Dictionary<UInt128, int>(Count);
            for (var row = 0; row < Count; row++) found.TryAdd(rows.Key(row), row);
            return found;
        });

    internal byte[] Row(int row) => Read(rows => rows[row].ToArray());

    private static VectorFile Open(string path, EmbeddingModel model)
    {
        var length = new FileInfo(path).Length;
        if (length < VectorFileHeader.Size) throw new InvalidDataException("it is no vector file");
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        try
        {
            var start = new byte[VectorFileHeader.Size];
            view.ReadArray(0, start, 0, start.Length);
            var opened = new VectorFile(file, view, VectorFileHeader.Parse(start, length));
            opened.Verify(start, model);
            return opened;
        }
        catch
        {
            view.Dispose();
            file.Dispose();
            throw;
        }
    }

    private void Verify(byte[] start, EmbeddingModel model)
    {
        if (_header.ModelSha256 != model.Sha256 || _header.Dimension != model.Dimension)
            throw new InvalidDataException($"another model than {model.Name} made them");
        using var checksum = VectorFileHeader.BeginChecksum(start);
        Read(rows =>
        {
            for (var row = 0; row < Count; row++) checksum.AppendData(rows[row]);
            return 0;
        });
        if (!VectorFileHeader.HasChecksum(start, checksum)) throw new InvalidDataException("it is damaged, its checksum is another");
    }

    /// <summary>Keeps the mapping alive while it is read, also when the file is disposed of meanwhile.</summary>
    private T Read<T>(Reading<T> reading)
    {
        byte* start = null;
        var handle = _view.SafeMemoryMappedViewHandle;
        try
        {
            handle.AcquirePointer(ref start);
            return reading(new(start + _view.PointerOffset + VectorFileHeader.Size, _header));
        }
        finally
        {
            if (start is not null) handle.ReleasePointer();
        }
    }

    /// <summary>The rows where they are mapped.</summary>
    private readonly ref struct Rows(byte* start, VectorFileHeader header)
    {
        internal ReadOnlySpan<byte> this[int row]
        {
            get
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)header.Count, nameof(row));
                return new(start + (long)row * header.RowSize, header.RowSize);
            }
        }

        internal UInt128 Key(int row) => BinaryPrimitives.ReadUInt128LittleEndian(this[row][^VectorFileHeader.KeySize..]);

        internal float Cosine(int row, QuantizedVector query)
        {
            var bytes = this[row];
            var dot = QuantizedVector.Dot(query.Values.Span, MemoryMarshal.Cast<byte, sbyte>(bytes[..header.Dimension]));
            return dot * query.Scale * MemoryMarshal.Read<float>(bytes[header.Dimension..]);
        }
    }
}
