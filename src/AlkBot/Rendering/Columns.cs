using Spectre.Console;

namespace AlkBot.Rendering;

/// <summary>Grids without lines, from the left edge.</summary>
internal static class Columns
{
    /// <summary>A grid of these columns; the last one is not padded.</summary>
    public static Grid Of(params GridColumn[] columns)
    {
        columns[^1].Padding = new Padding(0);
        return new Grid().AddColumns(columns);
    }
}
