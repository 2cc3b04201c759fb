using AlkBot.Evidence;

namespace AlkBot.Index.Records;

/// <summary>A source as the index knows it, without its text.</summary>
/// <param name="Id">The slug.</param>
/// <param name="Title">The title.</param>
/// <param name="Kind">What it is, in one word.</param>
/// <param name="FileName">The file it was read from.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, lower-case hex.</param>
/// <param name="TextLength">Length of the canonical text in UTF-16 code units.</param>
/// <param name="TextIsFile">Whether the canonical text is the file itself.</param>
/// <param name="Passages">How many passages it has.</param>
/// <param name="Facts">How many facts cite it first.</param>
public sealed record SourceInfo(
    SourceId Id, string Title, string Kind, string FileName, string Sha256, int TextLength, bool TextIsFile, int Passages, int Facts)
{
    /// <summary>What the source itself says of its origin.</summary>
    public IReadOnlyDictionary<string, string> Bibliography { get; init; } = new Dictionary<string, string>();

    /// <summary>What it was read from, in one hash; see <see cref="Source.Fingerprint"/>.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>What the reader guessed or could not read.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Where in the text each page begins; see <see cref="Source.Pages"/>.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>The page, from 1, that a place of the text stands on; null where there are no pages.</summary>
    public int? PageAt(int place) => Evidence.Pages.At(Pages, place);
}
