namespace AlkBot.Search.Sqlite.Json;

/// <summary>What a source has beside its columns.</summary>
internal sealed record SourceDetail(IReadOnlyDictionary<string, string> Bibliography, IReadOnlyList<string> Remarks);

/// <summary>What a passage has beside its columns. Spans are flat: start, end, start, end.</summary>
internal sealed record PassageDetail(IReadOnlyList<string> Sections, int[] Sentences, RowDetail? Row = null);

/// <summary>A table row.</summary>
internal sealed record RowDetail(string Table, IReadOnlyList<CellDetail> Cells, int[]? Caption = null, int[]? Title = null);

/// <summary>A cell of a row.</summary>
internal sealed record CellDetail(string Column, int[] Headers, int[] Span, string Text, bool Continued);

/// <summary>What a fact has beside its columns.</summary>
internal sealed record FactDetail(IReadOnlyDictionary<string, string> Qualifiers, IReadOnlyList<CitationDetail> Citations);

/// <summary>A citation.</summary>
internal sealed record CitationDetail(string Source, int Ordinal, string Section, int[] Span, string Quote);
