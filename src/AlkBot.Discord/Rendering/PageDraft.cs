using AlkBot.Discord.Messages;

namespace AlkBot.Discord.Rendering;

/// <summary>A page that is being filled.</summary>
/// <param name="overhead">The text that every page has beside its fields.</param>
internal sealed class PageDraft(int overhead)
{
    private readonly List<PageField> _fields = [];

    /// <summary>Whether nothing stands on it yet.</summary>
    public bool IsEmpty => _fields.Count == 0;

    /// <summary>The fields, in the order in which they came.</summary>
    public IReadOnlyList<PageField> Fields => _fields;

    /// <summary>Whether all of <paramref name="fields"/> find room.</summary>
    public bool Fits(IReadOnlyList<PageField> fields) =>
        overhead + _fields.Sum(f => f.Length) + fields.Sum(f => f.Length) <= Limits.EmbedTotal
        && Enum.GetValues<Section>().All(s => _fields.Count(f => f.Section == s) + fields.Count(f => f.Section == s) <= Limits.Fields);

    /// <summary>Adds a field that fits.</summary>
    public void Add(PageField field) => _fields.Add(field);

    /// <summary>The fields of a section; null when there is none.</summary>
    public IReadOnlyList<EmbedField>? Of(Section section)
    {
        var fields = _fields.Where(f => f.Section == section).Select(f => f.Field).ToList();
        return fields.Count > 0 ? fields : null;
    }
}
