namespace AlkBot.Evidence.Drugs;

/// <summary>The drugs of the list that the program brings along, for names that no ending tells; the list says where it is from.</summary>
public static class ListedDrugs
{
    /// <summary>The names of each drug, the non-proprietary one first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> All { get; } = Read();

    private static string[][] Read()
    {
        using var stream = typeof(ListedDrugs).Assembly.GetManifestResourceStream("drug-names.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split('\t'))];
    }
}
