using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rendering;

/// <summary>A page that is being filled.</summary>
/// <param name="overhead">The text that every page has beside its fields.</param>
internal sealed class PageDraft(int overhead)
{
    private readonly List<PageField> _fields = [];
    private readonly int[] _counts = new int[Sections.All.Count];
    private int _length = overhead;

    /// <summary>Whether nothing stands on it yet.</summary>
    public bool IsEmpty => _fields.Count == 0;

    /// <summary>The fields, in the order in which they came.</summary>
    public IReadOnlyList<PageField> Fields => _fields;

    /// <summary>Whether all of <paramref name="fields"/> find room.</summary>
    public bool Fits(IReadOnlyList<PageField> fields)
    {
        var (length, counts) = (_length, (int[])_counts.Clone());
        foreach (var field in fields)
        {
            length += field.Length;
            if (length > Limits.EmbedTotal || ++counts[(int)field.Section] > Limits.Fields)
                return false;
        }
        return true;
    }

    /// <summary>Adds a field that fits.</summary>
    public void Add(PageField field)
    {
        _fields.Add(field);
        _length += field.Length;
        _counts[(int)field.Section]++;
    }

    /// <summary>The fields of a section; null when there is none.</summary>
    public IReadOnlyList<EmbedField>? Of(Section section) => _counts[(int)section] == 0
        ? null
        : [.. _fields.Where(f => f.Section == section).Select(f => f.Field)];
}
