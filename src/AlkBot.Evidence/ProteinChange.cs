using System.Diagnostics.CodeAnalysis;

namespace AlkBot.Evidence;

/// <summary>A change of a protein, whichever notation it was read from.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Reference">The residue at <paramref name="Position"/>, one letter; empty where the notation leaves it out.</param>
/// <param name="Position">The first residue changed, counted from 1; of an insertion, the residue it follows.</param>
public sealed record ProteinChange(ProteinChangeKind Kind, string Reference, int Position)
{
    /// <summary>The last residue changed, one letter; empty where one residue changes or the notation leaves it out.</summary>
    public string EndReference { get; init; } = "";

    /// <summary>The place of the last residue changed; equal to <see cref="Position"/> where one residue changes.</summary>
    public int EndPosition { get; init; } = Position;

    /// <summary>The residues that come in, in letters; empty where none do or the notation leaves them out.</summary>
    public string Inserted { get; init; } = "";

    /// <summary>
    /// Reads a change as people type it: any case, one or three letters, with or without <c>p.</c>, spaces or hyphens anywhere, and the
    /// gene in front: <c>V600E</c>, <c>val600glu</c>, <c>BRAF p.V600E</c>.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="change">The change.</param>
    /// <param name="gene">The gene as typed, null where none was.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ProteinChange? change, out string? gene) =>
        ProteinChangeParser.TryParse(text, out change, out gene);

    /// <inheritdoc cref="TryParse(string?, out ProteinChange?, out string?)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ProteinChange? change) =>
        TryParse(text, out change, out _);

    /// <summary>Reads a change as people type it.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no protein change.</exception>
    public static ProteinChange Parse(string text) => TryParse(text, out var change)
        ? change
        : throw new FormatException($"'{text}' is not a protein change such as 'V600E'.");

    /// <summary>The canonical one-letter form: the same for every notation of one change.</summary>
    public override string ToString() => ProteinChangeNotation.OneLetter(this);

    /// <summary>The form that the HGVS nomenclature recommends, with three-letter symbols: <c>p.Val600Glu</c>.</summary>
    public string Hgvs => ProteinChangeNotation.Hgvs(this);

    /// <summary>Every usual way to write the change, the canonical form first.</summary>
    public IReadOnlyList<string> Notations => ProteinChangeNotation.All(this);
}
