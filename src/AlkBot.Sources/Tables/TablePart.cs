using AlkBot.Evidence;

namespace AlkBot.Sources.Tables;

/// <summary>A part of a table: headers and the flattened rows under them.</summary>
/// <param name="Title">The line above the headers, where there is one.</param>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="Rows">The flattened rows: from the first cell's first character (or its missing one) to the end of the last.</param>
internal sealed record TablePart(Span? Title, IReadOnlyList<TableColumn> Columns, Span Rows);

/// <summary>A column under its header.</summary>
/// <param name="Text">The header's words, from all header rows.</param>
/// <param name="HeaderSpans">Where they stand.</param>
/// <param name="Role">What the column holds.</param>
internal sealed record TableColumn(string Text, IReadOnlyList<Span> HeaderSpans, ColumnRole Role);
