using AlkBot.Evidence;
using AlkBot.Extraction.Readers.Tables;

namespace AlkBot.Extraction.Readers.Layout;

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
