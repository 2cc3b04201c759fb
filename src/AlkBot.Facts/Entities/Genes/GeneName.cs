using AlkBot.Facts.Entities.Names;
using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Entities.Genes;

/// <summary>Picks the name by which a gene enters the names of fusions and pathways.</summary>
internal static class GeneName
{
    /// <summary>The gene's symbol.</summary>
    public static string Of(NameGroup gene, KnownNames names) =>
        gene.Lexicon.Find(n => n.Kind == NameKinds.Symbol)?.Text
        ?? names.Met.Where(n => n.Group == gene).OrderBy(n => n.Key.Length).ThenBy(n => n.Key, StringComparer.Ordinal)
            .Select(n => n.Key.ToUpperInvariant()).First();
}
