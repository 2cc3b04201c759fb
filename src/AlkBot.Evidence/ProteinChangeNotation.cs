namespace AlkBot.Evidence;

/// <summary>Writes protein changes (HGVS nomenclature 21, section Protein, and the older ways that articles use).</summary>
internal static class ProteinChangeNotation
{
    public static string OneLetter(ProteinChange change) => change switch
    {
        // Articles print the insertion of one residue so, and rarely say between which two it goes.
        { Kind: ProteinChangeKind.Insertion, Inserted.Length: 1 } => $"{change.Position}{change.Inserted}ins",
        _ => Write(change, letters => letters),
    };

    public static string Hgvs(ProteinChange change) => $"p.{Write(change, ThreeLetters)}";

    public static IReadOnlyList<string> All(ProteinChange change)
    {
        var strict = Write(change, letters => letters);
        List<string> all = [OneLetter(change), strict, $"p.{strict}", Write(change, ThreeLetters), Hgvs(change), .. Older(change)];
        return [.. all.Distinct()];
    }

    private static IEnumerable<string> Older(ProteinChange change) => change switch
    {
        { Kind: ProteinChangeKind.Insertion, Inserted.Length: 1 } =>
            [$"{change.Inserted}{change.Position}ins", $"{ThreeLetters(change.Inserted)}{change.Position}ins"],
        { Kind: ProteinChangeKind.Stop } => [$"{change.Reference}{change.Position}X", $"{change.Reference}{change.Position}stop"],
        { Kind: ProteinChangeKind.Deletion, Reference: not "" } when change.EndPosition == change.Position =>
            [$"del{change.Reference}{change.Position}"],
        { Kind: ProteinChangeKind.Deletion, Reference: not "" } =>
            [
                $"{change.Position}_{change.EndPosition}del",
                $"del{change.Reference}{change.Position}-{change.EndReference}{change.EndPosition}",
            ],
        _ => [],
    };

    private static string Write(ProteinChange change, Func<string, string> letters)
    {
        var range = $"{letters(change.Reference)}{change.Position}";
        if (change.EndPosition != change.Position)
            range += $"_{letters(change.EndReference)}{change.EndPosition}";
        return change.Kind switch
        {
            ProteinChangeKind.Substitution => range + letters(change.Inserted),
            ProteinChangeKind.Stop => range + (letters("A") == "A" ? "*" : "Ter"),
            ProteinChangeKind.Frameshift => range + "fs",
            ProteinChangeKind.Insertion => range + "ins" + letters(change.Inserted),
            ProteinChangeKind.Deletion => range + "del",
            ProteinChangeKind.DeletionInsertion => range + "delins" + letters(change.Inserted),
            ProteinChangeKind.Duplication => range + "dup",
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
    }

    private static string ThreeLetters(string letters) => string.Concat(letters.Select(letter => AminoAcid.Find(letter.ToString())!.Code));
}
