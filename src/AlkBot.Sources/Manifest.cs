namespace AlkBot.Sources;

/// <summary>
/// What is known of a source beyond its bytes: title, kind, and the structure that a flattened text lost. Every text in it stands
/// verbatim in the source, but for <see cref="Catalogue"/>. What it leaves out (null) the reader looks for by rule.
/// </summary>
/// <param name="FileName">The manifest's file name, for messages.</param>
public sealed record Manifest(string FileName)
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>What the source is, in one word, such as <c>review</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>What the source itself says of its origin, such as authors, journal, year, doi.</summary>
    public IReadOnlyDictionary<string, string> Bibliography { get; init; } = new Dictionary<string, string>();

    /// <summary>What a catalogue says of the source and its text does not print, such as when and where it was published.</summary>
    public IReadOnlyDictionary<string, string> Catalogue { get; init; } = new Dictionary<string, string>();

    /// <summary>Bibliography and catalogue together; what the text prints goes before.</summary>
    public IReadOnlyDictionary<string, string> Origin
    {
        get
        {
            var origin = new Dictionary<string, string>(Catalogue);
            foreach (var (key, value) in Bibliography)
                origin[key] = value;
            return origin;
        }
    }

    /// <summary>Says that the catalogue's entries are no quotes of the text; null where there are none.</summary>
    public string? CatalogueRemark => Catalogue.Count == 0
        ? null
        : $"not printed in the text, but told by {FileName}: {string.Join(", ", Catalogue.Select(entry => $"{entry.Key} {entry.Value}"))}";

    /// <summary>The headings in the order of the text.</summary>
    public IReadOnlyList<ManifestHeading>? Headings { get; init; }

    /// <summary>The captions of figures and tables.</summary>
    public IReadOnlyList<ManifestCaption>? Captions { get; init; }

    /// <summary>The tables in the order of the text.</summary>
    public IReadOnlyList<ManifestTable>? Tables { get; init; }
}

/// <summary>A heading.</summary>
/// <param name="Title">Its words, without the stop after it.</param>
/// <param name="Level">1 for a main section, 2 for one inside it, and so on to 6.</param>
/// <param name="Role">What its section is; null to go by its words.</param>
public sealed record ManifestHeading(string Title, int Level, SectionRole? Role);

/// <summary>The caption of a figure or table.</summary>
/// <param name="Label">What the text calls it, such as <c>Figure 1</c>.</param>
/// <param name="Text">The whole caption, one sentence or several.</param>
public sealed record ManifestCaption(string Label, string Text);

/// <summary>A flattened table.</summary>
/// <param name="Label">What the text calls it, such as <c>Table 1</c>.</param>
/// <param name="Parts">Its parts, each under headers of its own.</param>
/// <param name="EndsBefore">The words that follow the last row; null when it ends with its sentence.</param>
public sealed record ManifestTable(string Label, IReadOnlyList<ManifestTablePart> Parts, string? EndsBefore);

/// <summary>A part of a table.</summary>
/// <param name="Title">The line above the headers, where there is one.</param>
/// <param name="Headers">The header rows, one cell a column, empty ones too; joined by single spaces they give the flattened text.</param>
public sealed record ManifestTablePart(string? Title, IReadOnlyList<IReadOnlyList<string>> Headers);
