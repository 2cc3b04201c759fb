using AlkBot.Sources.Composing;

namespace AlkBot.Sources.Registry;

/// <summary>Collects a table of results: a column a group, a row a category.</summary>
internal sealed class ResultTable(string label, IReadOnlyList<(string Id, string Title)> groups, string rowHeader)
{
    private readonly List<IReadOnlyList<GridCell>> _rows = [];

    /// <summary>The table; null when no row has a value.</summary>
    public Grid? Grid => _rows.Count == 0
        ? null
        : new Grid(label, [GridCell.Row([Words(rowHeader), .. groups.Select(g => Words(g.Title.Length > 0 ? g.Title : g.Id))])], _rows);

    /// <summary>Adds a row; none when no group has a value.</summary>
    public void Add(string title, IEnumerable<(string Group, string Value)> values)
    {
        var byGroup = values.Where(v => v.Value.Length > 0).ToLookup(v => v.Group, v => v.Value);
        if (groups.Any(g => byGroup.Contains(g.Id)))
            _rows.Add(GridCell.Row([Words(title), .. groups.Select(g => Words(string.Join("; ", byGroup[g.Id])))]));
    }

    /// <summary>A value with its spread or interval.</summary>
    public static string Value(string value, string spread, string lower, string upper) =>
        value.Length == 0 ? "" : spread.Length > 0 ? $"{value} ({spread})" : lower.Length > 0 ? $"{value} ({lower} to {upper})" : value;

    private static string Words(string words) => TrialFormWriter.Clean(words);
}
