using AlkBot.Evidence;

namespace AlkBot.Facts.Mutations;

/// <summary>Spells a protein change in words.</summary>
internal static class ResidueWords
{
    /// <summary><c>valine → glutamate at 600</c>, <c>insertion of threonine at 1151</c>; null where no residue is named.</summary>
    public static string? Of(ProteinChange change) => change switch
    {
        { Kind: ProteinChangeKind.Substitution } when Name(change.Reference) is { } from && Name(change.Inserted) is { } to =>
            $"{from} → {to} at {change.Position}",
        { Kind: ProteinChangeKind.Insertion, Inserted: not "" } => $"insertion of {Names(change.Inserted)} at {change.Position}",
        { Kind: ProteinChangeKind.Deletion } when change.EndPosition != change.Position =>
            $"deletion of residues {change.Position} to {change.EndPosition}",
        { Kind: ProteinChangeKind.Deletion } when Name(change.Reference) is { } gone => $"deletion of {gone} at {change.Position}",
        { Kind: ProteinChangeKind.Stop } when Name(change.Reference) is { } last => $"{last} → stop at {change.Position}",
        _ => null,
    };

    private static string? Name(string letter) => letter.Length == 1 ? AminoAcid.Find(letter)?.Name : null;

    private static string Names(string letters) =>
        string.Join(", ", letters.Select(l => AminoAcid.Find(l.ToString())?.Name ?? l.ToString()));
}
