namespace AlkBot.Index.Storage;

/// <summary>What a source has beside its columns.</summary>
internal sealed record SourceDetail(
    IReadOnlyDictionary<string, string> Bibliography, IReadOnlyList<string> Remarks, string? Fingerprint = null,
    IReadOnlyList<int>? Pages = null);

/// <summary>What a passage has beside its columns. Spans are flat: start, end, start, end.</summary>
internal sealed record PassageDetail(IReadOnlyList<string> Sections, int[] Sentences, RowDetail? Row = null);

/// <summary>A table row.</summary>
internal sealed record RowDetail(string Table, IReadOnlyList<CellDetail> Cells, int[]? Caption = null, int[]? Title = null);

/// <summary>A cell of a row.</summary>
internal sealed record CellDetail(string Column, int[] Headers, int[] Span, string Text, bool Continued);

/// <summary>What a fact has beside its columns.</summary>
internal sealed record FactDetail(IReadOnlyDictionary<string, string> Qualifiers, IReadOnlyList<CitationDetail> Citations);

/// <summary>An entity's names.</summary>
internal sealed record EntityDetail(IReadOnlyList<NameDetail> Names);

/// <summary>A name; its origin is a number of <see cref="AlkBot.Evidence.NameOrigin"/>.</summary>
internal sealed record NameDetail(string Text, int Origin, string? Kind = null, CitationDetail? Citation = null);

/// <summary>A citation.</summary>
internal sealed record CitationDetail(string Source, int Ordinal, string Section, int[] Span, string Quote);
