using System.Buffers;
using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities.Names;
using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Entities.Drugs;

/// <summary>
/// Learns names that hold another drug's name and are another drug's: conjugates ("trastuzumab emtansine"), proteins whose second word
/// tells the glycoform ("simoctocog alfa"), and bound forms ("nab-paclitaxel").
/// </summary>
internal static partial class DrugForms
{
    private static readonly SearchValues<string> Parts = SearchValues.Create(
        [
            "vedotin", "deruxtecan", "emtansine", "ozogamicin", "govitecan", "tirumotecan", "rezetecan", "mafodotin", "pelidotin",
            "tesirine", "tansine", "tiuxetan", "duocarmazine", "sudotox", "alfa", "leucel", "nab-", "-bound",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes the names in <paramref name="text"/> in.</summary>
    public static void Learn(string text, KnownNames names)
    {
        if (!text.AsSpan().ContainsAny(Parts))
            return;
        foreach (Match match in Compound().Matches(text))
        {
            var (name, prefix) = (match.Groups["name"].Value, match.Groups["prefix"]);
            names.Learn(EntityType.Drug, name, NameKinds.NonProprietary);
            // The prefix that the American name has tells products apart, not drugs.
            if (prefix.Success)
                names.Link(EntityType.Drug, name, prefix.Value + name);
        }
        foreach (Match match in Bound().Matches(text))
        {
            if (names.Find(EntityType.Drug, match.Groups["drug"].Value) is not null)
                names.Learn(EntityType.Drug, match.Value);
        }
    }

    // "Alfa" is spelt so in non-proprietary names alone; the chains of proteins are "alpha".
    [GeneratedRegex(
        @"(?<![A-Za-z0-9-])(?<prefix>(?:ado|fam)-)?(?<name>[A-Za-z][a-z]{3,24}(?:mab[a-z]?\s(?:vedotin|deruxtecan|emtansine|ozogamicin"
        + @"|govitecan|tirumotecan|rezetecan|mafodotin|pelidotin|tesirine|[a-z]{0,6}tansine|tiuxetan|duocarmazine|[a-z]{0,4}sudotox)"
        + @"|\salfa|gene\s[a-z]{2,10}leucel))(?![A-Za-z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Compound();

    [GeneratedRegex(
        @"(?<![A-Za-z0-9-])(nab-|(nanoparticle )?(albumin|protein)-bound )(?<drug>[A-Za-z]{5,24})(?![A-Za-z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Bound();
}
