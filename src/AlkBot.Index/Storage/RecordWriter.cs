using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Index.Storage;

/// <summary>Makes the bytes of a record: numbers as long as they need, texts as UTF-8 behind their length, lists behind their count.</summary>
internal sealed class RecordWriter
{
    private const int LongestNumber = 10;

    private byte[] _bytes = new byte[1024];
    private int _length;

    /// <summary>What was written since it was last cleared.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    /// <summary>A number, 0 or greater.</summary>
    public void Number(long value)
    {
        Reserve(LongestNumber);
        var rest = (ulong)value;
        for (; rest > 0x7F; rest >>= 7)
            _bytes[_length++] = (byte)(rest | 0x80);
        _bytes[_length++] = (byte)rest;
    }

    public void Text(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        Number(bytes);
        Reserve(bytes);
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    public void Span(Span span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    public void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(item);
    }

    /// <summary>Something that may be missing.</summary>
    public void Optional<T>(T? item, Action<T> write)
        where T : class =>
        List(item is null ? (T[])[] : [item], write);

    /// <inheritdoc cref="Optional{T}(T, Action{T})"/>
    public void Optional<T>(T? item, Action<T> write)
        where T : struct =>
        List(item is null ? (T[])[] : [item.Value], write);

    public void Texts(IReadOnlyDictionary<string, string> texts) => List(texts, pair =>
    {
        Text(pair.Key);
        Text(pair.Value);
    });

    private void Reserve(int more)
    {
        if (_length + more > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_length + more, 2 * _bytes.Length));
    }
}
