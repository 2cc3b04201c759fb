using System.Buffers;

namespace AlkBot.Evidence;

/// <summary>One of the twenty amino acids that the genetic code spells.</summary>
/// <param name="Letter">The one-letter symbol, such as <c>G</c>.</param>
/// <param name="Code">The three-letter symbol, such as <c>Gly</c>.</param>
/// <param name="Name">The name, such as <c>glycine</c>.</param>
public sealed record AminoAcid(char Letter, string Code, string Name)
{
    /// <summary>All twenty (IUPAC-IUB recommendations 1983), by letter.</summary>
    public static IReadOnlyList<AminoAcid> All { get; } =
    [
        new('A', "Ala", "alanine"), new('C', "Cys", "cysteine"), new('D', "Asp", "aspartate"), new('E', "Glu", "glutamate"),
        new('F', "Phe", "phenylalanine"), new('G', "Gly", "glycine"), new('H', "His", "histidine"), new('I', "Ile", "isoleucine"),
        new('K', "Lys", "lysine"), new('L', "Leu", "leucine"), new('M', "Met", "methionine"), new('N', "Asn", "asparagine"),
        new('P', "Pro", "proline"), new('Q', "Gln", "glutamine"), new('R', "Arg", "arginine"), new('S', "Ser", "serine"),
        new('T', "Thr", "threonine"), new('V', "Val", "valine"), new('W', "Trp", "tryptophan"), new('Y', "Tyr", "tyrosine"),
    ];

    /// <summary>The three-letter symbols and the names as texts print them.</summary>
    internal static SearchValues<string> LongSymbols { get; } = SearchValues.Create(
        [
            .. All.SelectMany(a => new[] { a.Code, a.Code.ToUpperInvariant(), a.Name, char.ToUpperInvariant(a.Name[0]) + a.Name[1..] }),
            "tic acid",
            "mic acid",
        ],
        StringComparison.Ordinal);

    private static readonly Dictionary<string, AminoAcid> BySymbol = Symbols();

    /// <summary>The amino acid of a letter, a three-letter symbol or a name, in any case; null when there is none.</summary>
    public static AminoAcid? Find(string symbol) => BySymbol.GetValueOrDefault(symbol);

    private static Dictionary<string, AminoAcid> Symbols()
    {
        var symbols = new Dictionary<string, AminoAcid>(StringComparer.OrdinalIgnoreCase);
        foreach (var acid in All)
        {
            symbols[acid.Letter.ToString()] = acid;
            symbols[acid.Code] = acid;
            symbols[acid.Name] = acid;
        }
        symbols["aspartic acid"] = symbols["D"];
        symbols["glutamic acid"] = symbols["E"];
        return symbols;
    }
}
