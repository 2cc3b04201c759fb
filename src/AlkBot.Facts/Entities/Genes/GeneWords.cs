using System.Text.RegularExpressions;

namespace AlkBot.Facts.Entities.Genes;

/// <summary>The words that gene names are made of.</summary>
internal static partial class GeneWords
{
    /// <summary>Whether a long name is a gene's: it ends in such a word and says more than what sort of protein it is.</summary>
    public static bool EndGeneName(string name) => Ending().IsMatch(name) && !Sort().IsMatch(name);

    [GeneratedRegex(
        @"\b(kinase|receptor|factor|proteins?|oncogene|gene|ligand|transporter|homolog(ue)?|antigen|phosphatase|transferase|synthase"
        + @"|reductase|polymerase|channel|cyclin|integrin|transducer)([ -]([A-Z]|\d{1,3}|alpha|beta|gamma)){0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Ending();

    [GeneratedRegex(
        @"^((the|a|tyrosine|serine|threonine|serine/threonine|receptor|protein|cell|growth|transcription|fusion|driver|tumou?r"
        + @"|specific|prostate|carcinoembryonic)[ -]?)*(kinase|receptor|factor|proteins?|oncogene|gene|ligand|transporter|antigen"
        + @"|channel)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Sort();
}
