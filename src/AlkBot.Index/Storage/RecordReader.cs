using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Index.Storage;

/// <summary>
/// Reads what a <see cref="RecordWriter"/> wrote, in the same order. Of anything else it throws <see cref="FormatException"/>, or gives
/// something else; it never reads beyond the record.
/// </summary>
/// <param name="bytes">The record.</param>
/// <param name="shared">Texts that come again and again, each kept once.</param>
internal sealed class RecordReader(ReadOnlyMemory<byte> bytes, SharedTexts shared)
{
    private int _place;

    public int Number()
    {
        var number = LongNumber();
        return number is >= 0 and <= int.MaxValue ? (int)number : throw Damaged();
    }

    public long LongNumber()
    {
        var (number, shift) = (0L, 0);
        while (_place < bytes.Length && shift < 64)
        {
            var part = bytes.Span[_place++];
            number |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
                return number;
            shift += 7;
        }
        throw Damaged();
    }

    public string Text() => Encoding.UTF8.GetString(Take());

    /// <summary>A text that others are equal to.</summary>
    public string SharedText() => shared.Of(Take());

    public Span Span()
    {
        var (start, length) = (Number(), Number());
        return start + length >= start ? new Span(start, start + length) : throw Damaged();
    }

    public T[] List<T>(Func<T> read)
    {
        var count = Number();
        // Each takes a byte at least.
        if (count > bytes.Length - _place)
            throw Damaged();
        var items = count == 0 ? [] : new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read();
        return items;
    }

    public T? Optional<T>(Func<T> read)
        where T : class =>
        List(read) is [var item, ..] ? item : null;

    public T? OptionalValue<T>(Func<T> read)
        where T : struct =>
        List(read) is [var item, ..] ? item : null;

    public IReadOnlyDictionary<string, string> Texts()
    {
        var pairs = List(() => (Key: SharedText(), Value: SharedText()));
        if (pairs.Length == 0)
            return SharedTexts.None;
        var texts = new Dictionary<string, string>(pairs.Length);
        foreach (var (key, value) in pairs)
            texts[key] = value;
        return texts;
    }

    private ReadOnlySpan<byte> Take()
    {
        var length = Number();
        if (length > bytes.Length - _place)
            throw Damaged();
        _place += length;
        return bytes.Span.Slice(_place - length, length);
    }

    private static FormatException Damaged() => new("A record is not as it was written.");
}
