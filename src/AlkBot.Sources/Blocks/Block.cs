using AlkBot.Evidence;
using AlkBot.Sources.Tables;

namespace AlkBot.Sources.Blocks;

/// <summary>A stretch of a text that is no running text. What lies between two blocks is.</summary>
internal abstract record Block(Span Span);

/// <summary>The title of the source.</summary>
internal sealed record TitleBlock(Span Span) : Block(Span);

/// <summary>A heading; <paramref name="Role"/> is null where its words decide.</summary>
internal sealed record HeadingBlock(Heading Heading, SectionRole? Role = null) : Block(Heading.Span);

/// <summary>A caption of a figure or table; the label is what the text calls it.</summary>
internal sealed record CaptionBlock(Span Span, string Label) : Block(Span);

/// <summary>A flattened table, from its first title or header to its end.</summary>
internal sealed record TableBlock(Span Span, string Label, IReadOnlyList<TablePart> Parts) : Block(Span);

/// <summary>A paragraph that its reader delimited; <paramref name="Under"/> is the line that it goes on from, where there is one.</summary>
internal sealed record ParagraphBlock(Span Span, Span? Under = null) : Block(Span);

/// <summary>One entry of a list of references that its reader delimited.</summary>
internal sealed record ReferenceBlock(Span Span) : Block(Span);

/// <summary>A table whose cells its reader knows.</summary>
/// <param name="Span">From the first header to the last cell.</param>
/// <param name="Label">What the source calls it.</param>
/// <param name="Caption">Its caption, where it has one.</param>
/// <param name="Head">The lines of headers.</param>
/// <param name="Rows">The rows under them.</param>
internal sealed record GridBlock(Span Span, string Label, Span? Caption, IReadOnlyList<Span> Head, IReadOnlyList<GridRow> Rows)
    : Block(Span);

/// <summary>A row of a table.</summary>
/// <param name="Line">Its own cells, from the first to the last with words.</param>
/// <param name="Cells">Its cells, continued ones included; empty when the row is a title of the rows after it.</param>
/// <param name="Title">The title that it stands under.</param>
internal sealed record GridRow(Span Line, IReadOnlyList<TableCell> Cells, Span? Title);
