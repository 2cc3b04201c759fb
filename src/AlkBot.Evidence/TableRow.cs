namespace AlkBot.Evidence;

/// <summary>The structure of a table row passage.</summary>
/// <param name="Table">The table's label, such as <c>Table 1</c>.</param>
/// <param name="Caption">The table's caption, where the source has one.</param>
/// <param name="Title">The heading of the part of the table that the row stands in, where it has one.</param>
/// <param name="Cells">The row's cells that hold something, in the order of the columns.</param>
public sealed record TableRow(string Table, Span? Caption, Span? Title, IReadOnlyList<TableCell> Cells);

/// <summary>One cell of a row, with the header that gives it its meaning.</summary>
/// <param name="Column">The header's whole text, such as <c>Activity against other kinases</c>.</param>
/// <param name="HeaderSpans">
/// Where the header stands; several spans when it runs over several header rows. Their texts, joined by a space and apart from white
/// space, are <paramref name="Column"/>. Empty when the source does not print the header.
/// </param>
/// <param name="Span">Where the cell's text stands.</param>
/// <param name="Text">The cell's text.</param>
/// <param name="Continued">The cell stands in an earlier row, and this row continues it.</param>
public sealed record TableCell(string Column, IReadOnlyList<Span> HeaderSpans, Span Span, string Text, bool Continued = false);
