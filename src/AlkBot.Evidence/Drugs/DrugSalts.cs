using System.Text.RegularExpressions;

namespace AlkBot.Evidence.Drugs;

/// <summary>
/// Tells the salts, esters and hydrates of drugs by the words behind their names (WHO, International Nonproprietary Names Modified,
/// 2006, and the usual short forms): a salt's name is a name of its drug.
/// </summary>
public static partial class DrugSalts
{
    /// <summary>The name without the salt; <paramref name="name"/> itself where it has none.</summary>
    public static string BaseOf(string name) => AtEnd().Match(name) is { Success: true } salt ? name[..salt.Index] : name;

    /// <summary>How many characters of <paramref name="text"/> from <paramref name="nameEnd"/> on name the salt; 0 where none do.</summary>
    public static int LengthAt(string text, int nameEnd) => Behind().Match(text, nameEnd).Length;

    // "Sodium channel" and "citrate buffer" go on with something else.
    private const string Salt =
        @"(?:[ -](?:(?:mono|di|tri|hemi|sesqui)?(?:hydrochloride|hydrobromide|hydrate|mesylate|mesilate|tosylate|tosilate|besylate"
        + @"|besilate|esylate|esilate|camsylate|napsylate|maleate|malate|fumarate|succinate|tartrate|bitartrate|citrate|acetate"
        + @"|phosphate|sul[fp]hate"
        + @"|sodium|potassium|propionate|benzoate|pamoate)|HCl|axetil|medoxomil|disoproxil|alafenamide|etexilate|mofetil|proxetil|pivoxil"
        + @"|xinafoate|valerate|furoate|trometamol|gluconate)"
        + @"(?![A-Za-z0-9]|[ -](?:channels?|transport\w*|buffers?|pumps?|levels?|ions?)\b)){1,2}";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex($@"\G{Salt}", Options, 10_000)]
    private static partial Regex Behind();

    [GeneratedRegex($@"(?<=[A-Za-z0-9]){Salt}\z", Options, 10_000)]
    private static partial Regex AtEnd();
}
