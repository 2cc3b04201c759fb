using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Index.Sentences;

/// <summary>Which row of the vectors is which sentence: how many sentences each passage has, in the order in which they were added.</summary>
internal sealed class SentenceRows
{
    private readonly List<SourceId> _sources = [];
    private readonly Dictionary<SourceId, int[]> _firstRows = [];

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a source whose passages, by ordinal from 1, have so many sentences.</summary>
    public void Add(SourceId source, IReadOnlyList<int> sentences)
    {
        var first = new int[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++)
        {
            first[i] = Count;
            Count += sentences[i];
        }
        first[^1] = Count;
        _sources.Add(source);
        _firstRows.Add(source, first);
    }

    /// <summary>The row of a sentence; -1 where there is none.</summary>
    public int RowOf(PassageId passage, int sentence)
    {
        if (!_firstRows.TryGetValue(passage.Source, out var first) || passage.Ordinal >= first.Length)
            return -1;
        var row = first[passage.Ordinal - 1] + sentence;
        return row < first[passage.Ordinal] ? row : -1;
    }

    /// <summary>The passage that a row's sentence stands in.</summary>
    public PassageId PassageOf(int row)
    {
        var (low, high) = (0, _sources.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_firstRows[_sources[middle]][^1] > row) high = middle;
            else low = middle + 1;
        }
        var first = _firstRows[_sources[low]];
        var at = Array.FindLastIndex(first, first.Length - 2, f => f <= row);
        return new PassageId(_sources[low], at + 1);
    }

    /// <summary>Writes the rows to a file.</summary>
    public void Write(string path)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(_sources.Count);
        foreach (var source in _sources)
        {
            var first = _firstRows[source];
            writer.Write(source.ToString());
            writer.Write7BitEncodedInt(first.Length - 1);
            for (var i = 1; i < first.Length; i++)
                writer.Write7BitEncodedInt(first[i] - first[i - 1]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is none of it.</exception>
    public static SentenceRows Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        var rows = new SentenceRows();
        try
        {
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var source = SourceId.Parse(reader.ReadString());
                var sentences = new int[reader.Read7BitEncodedInt()];
                for (var i = 0; i < sentences.Length; i++)
                    sentences[i] = reader.Read7BitEncodedInt();
                rows.Add(source, sentences);
            }
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or OverflowException)
        {
            throw new InvalidDataException($"{path} is damaged: {e.Message}", e);
        }
        return rows;
    }
}
