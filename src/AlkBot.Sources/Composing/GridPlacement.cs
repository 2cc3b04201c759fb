namespace AlkBot.Sources.Composing;

/// <summary>Deals the cells of drawn rows out to columns: a cell that spans rows stands in each of them.</summary>
internal static class GridPlacement
{
    /// <summary>For each row, the cells that stand in it, from left to right.</summary>
    public static IReadOnlyList<IReadOnlyList<PlacedCell>> Of(IReadOnlyList<IReadOnlyList<GridCell>> rows)
    {
        var placed = new List<IReadOnlyList<PlacedCell>>(rows.Count);
        var open = new List<(PlacedCell Cell, int Left)>();
        foreach (var row in rows)
        {
            var here = open.Select(o => o.Cell with { Continued = true }).ToList();
            open = [.. open.Where(o => o.Left > 1).Select(o => (o.Cell, o.Left - 1))];
            var column = 0;
            foreach (var cell in row)
            {
                var width = Math.Clamp(cell.Columns, 1, SourceLimits.TableSpan);
                while (here.Find(h => h.First < column + 1 && h.End > column) is { } taken)
                    column = taken.End;
                var own = new PlacedCell(cell, column, column + width, placed.Count);
                here.Add(own);
                if (cell.RowSpan > 1)
                    open.Add((own, Math.Min(cell.RowSpan, SourceLimits.TableSpan) - 1));
                column = own.End;
            }
            placed.Add([.. here.OrderBy(h => h.First)]);
        }
        return placed;
    }
}

/// <summary>A cell in its columns.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="First">Its first column, from 0.</param>
/// <param name="End">The column behind its last.</param>
/// <param name="Row">The row that it begins in.</param>
/// <param name="Continued">It begins in an earlier row.</param>
internal sealed record PlacedCell(GridCell Cell, int First, int End, int Row, bool Continued = false);
