using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Evidence.Drugs;
using AlkBot.Facts.Entities.Names;
using AlkBot.Facts.Lexicons;
using AlkBot.Sources.Tables;

namespace AlkBot.Facts.Entities.Drugs;

/// <summary>Reads the drug names in cells of tables.</summary>
internal static partial class DrugCells
{
    /// <summary>Takes the names of a cell in, by what its column holds.</summary>
    public static void Learn(Segment cell, KnownNames names)
    {
        if (cell.Column == ColumnKind.Drug)
            LearnDrugs(cell.Text, names);
        else if (cell.Column is ColumnKind.Combination or ColumnKind.Comparator)
            LearnPartners(cell.Text, names);
    }

    /// <summary>Takes in what stands under "Drug": drugs, unless the words say that they are a kind of treatment.</summary>
    /// <returns>The first name of each.</returns>
    public static IReadOnlyList<string> LearnDrugs(string text, KnownNames names)
    {
        var match = Cell().Match(References().Replace(text, ""));
        var mains = Separator().Split(match.Groups["main"].Value.Trim()).Where(n => n.Length > 2 && !Generic().IsMatch(n)).ToList();
        foreach (var main in mains)
        {
            var slashed = Apposition.Slashed(main);
            foreach (var name in slashed)
            {
                names.Learn(EntityType.Drug, name, DrugNames.IsCode(name) ? NameKinds.Code : null);
                names.Link(EntityType.Drug, slashed[0], name);
            }
        }
        if (mains.Count != 1)
            return mains;
        foreach (var alias in match.Groups["alias"].Value.Split(',', ';').SelectMany(Apposition.Slashed))
        {
            if (DrugNames.IsCode(alias) || DrugNames.IsNonProprietary(alias) || names.Find(EntityType.Drug, alias) is not null)
                names.Link(EntityType.Drug, Apposition.Slashed(mains[0])[0], alias);
        }
        return mains;
    }

    private static void LearnPartners(string text, KnownNames names)
    {
        foreach (var code in DrugNames.CodesIn(text))
            names.Learn(EntityType.Drug, code.Value, NameKinds.Code);
    }

    [GeneratedRegex(@"\s*\[\d[\d,;\s–-]*\]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex References();

    [GeneratedRegex(@"^(?<main>[^()]*)(\((?<alias>[^()]*)\))?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Cell();

    [GeneratedRegex(@"\s*(\+|,|;|\band\b|\bplus\b|\bwith\b|\bor\b|\bvs\.?)\s*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^\W*$|^[\d.,%/ -]+\w?$|(\w+\W+){3}|\b(chemo\w*|radio\w*|placebo|therap(y|ies)|treatments?|inhibitors?|none|unknown|n/?a"
        + @"|standard|supportive|care|control|observation|drugs?|agents?|total|all|others?|various|any|mg|arm|group|not|yes|no)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Generic();
}
