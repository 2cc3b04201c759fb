using Microsoft.Win32.SafeHandles;

namespace AlkBot.Meaning;

/// <summary>The rows of texts that need not be embedded: those of a previous file, and those already in the file being written.</summary>
internal sealed class KnownRows(VectorFileHeader header, VectorFile? previous, SafeFileHandle written)
{
    private readonly Dictionary<UInt128, int> _before = previous?.RowsByKey() ?? [];
    private readonly Dictionary<UInt128, int> _since = [];

    internal bool Has(UInt128 key) => _before.ContainsKey(key) || _since.ContainsKey(key);

    internal void Add(IReadOnlyList<UInt128> keys, int firstRow)
    {
        for (var i = 0; i < keys.Count; i++) _since.TryAdd(keys[i], firstRow + i);
    }

    internal byte[] Row(UInt128 key)
    {
        if (_before.TryGetValue(key, out var before)) return previous!.Row(before);
        var row = new byte[header.RowSize];
        RandomAccess.Read(written, row, header.PlaceOf(_since[key]));
        return row;
    }
}
