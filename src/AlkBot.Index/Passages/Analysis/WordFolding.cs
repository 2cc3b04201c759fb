using System.Globalization;

namespace AlkBot.Index.Passages.Analysis;

/// <summary>
/// Words in lower case without diacritics. The table stands in for normalisation, which does nothing where globalization is invariant;
/// it holds the Latin letters that decompose.
/// </summary>
public static class WordFolding
{
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžǎǐǒǔǖǘǚǜǟǡ"
        + "ǧǩǫǭǰǵǹǻȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳ";

    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzaiouuuuuaa"
        + "gkoojgnaaaeeiioorruusthaeooooy";

    private static readonly char[] Folded = Table();

    /// <summary>The letter that a letter or digit is compared as; NUL for a mark that is dropped.</summary>
    public static char Fold(char c)
    {
        if (c < Folded.Length)
            return Folded[c];
        return char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? '\0' : char.ToLowerInvariant(c);
    }

    private static char[] Table()
    {
        var table = new char[0x250];
        for (var i = 0; i < table.Length; i++)
        {
            var lower = char.ToLowerInvariant((char)i);
            var place = Accented.IndexOf(lower, StringComparison.Ordinal);
            table[i] = place < 0 ? lower : Plain[place];
        }
        return table;
    }
}
