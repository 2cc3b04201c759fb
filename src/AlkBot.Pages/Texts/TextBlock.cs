using AlkBot.Evidence;

namespace AlkBot.Pages.Texts;

/// <summary>A stretch of a text that is set apart from what is around it.</summary>
/// <param name="Span">Where it stands.</param>
public abstract record TextBlock(Span Span);

/// <summary>A heading.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Level">1 for the main sections.</param>
public sealed record HeadingBlock(Span Span, int Level) : TextBlock(Span);

/// <summary>A paragraph.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What the passage is; null for text between passages.</param>
public sealed record ParagraphBlock(Span Span, PassageKind? Kind) : TextBlock(Span);

/// <summary>Lines that begin with the same kind of bullet or number.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Items">Each of them, with its bullet.</param>
public sealed record ListBlock(Span Span, IReadOnlyList<Span> Items) : TextBlock(Span);

/// <summary>A table, a part of one, or some of its rows.</summary>
/// <param name="Span">Where its rows stand.</param>
/// <param name="Label">Its label, such as <c>Table 1</c>.</param>
/// <param name="Head">What stands above its rows, such as the title of the part, where the columns' headers do not say it.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
public sealed record TableBlock(
    Span Span, string Label, IReadOnlyList<Span> Head, IReadOnlyList<TableColumn> Columns, IReadOnlyList<ShownRow> Rows) : TextBlock(Span);

/// <summary>A column.</summary>
/// <param name="Header">The whole header, as it is told.</param>
/// <param name="Spans">Where it stands; empty where the source does not print it, or where it was shown already.</param>
public sealed record TableColumn(string Header, IReadOnlyList<Span> Spans);

/// <summary>A row.</summary>
/// <param name="Cells">For each column what stands in it.</param>
/// <param name="Rest">What of the row stands in no cell.</param>
public sealed record ShownRow(IReadOnlyList<IReadOnlyList<TableCell>> Cells, IReadOnlyList<Span> Rest);
