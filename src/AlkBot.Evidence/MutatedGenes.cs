using System.Collections.Frozen;

namespace AlkBot.Evidence;

/// <summary>Genes whose changes articles print most, by their HGNC symbols and usual names; the histones by theirs.</summary>
internal static class MutatedGenes
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "ABL", "ABL1", "AKT", "AKT1", "ALK", "APC", "APP", "AR", "BRAF", "BTK", "CFTR", "EGFR", "ERBB2", "ESR1", "FGFR1", "FGFR2",
        "FGFR3", "FLT3", "GNA11", "GNAQ", "HER2", "HRAS", "IDH1", "IDH2", "JAK2", "KIT", "KRAS", "LRRK2", "MAP2K1", "MEK1", "MET", "MPL",
        "MYD88", "NRAS", "NTRK1", "PDGFRA", "PIK3CA", "PSEN1", "PTEN", "RAF1", "RAS", "RET", "ROS1", "SMO", "SNCA", "SOD1", "TP53", "p53",
        "H3", "H3.1", "H3.3");

    /// <summary>Whether <paramref name="word"/> is one of them.</summary>
    public static bool Include(string word) => Names.Contains(word);
}
