namespace AlkBot.Sources.Composing;

/// <summary>A table as a file draws it: rows of cells, each over one or more rows and columns.</summary>
/// <param name="Label">What the source calls the table, such as <c>Table 1</c>.</param>
/// <param name="HeaderRows">The rows that name the columns.</param>
/// <param name="Rows">The other rows.</param>
internal sealed record Grid(string Label, IReadOnlyList<IReadOnlyList<GridCell>> HeaderRows, IReadOnlyList<IReadOnlyList<GridCell>> Rows);

/// <summary>A cell.</summary>
/// <param name="Text">Its words, perhaps none.</param>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="RowSpan">How many rows it spans.</param>
/// <param name="Indented">Its words are set in, so that the row belongs to the row above that is not.</param>
internal readonly record struct GridCell(string Text, int Columns = 1, int RowSpan = 1, bool Indented = false)
{
    /// <summary>A row of plain cells.</summary>
    public static IReadOnlyList<GridCell> Row(params IEnumerable<string> texts) => [.. texts.Select(t => new GridCell(t))];
}
