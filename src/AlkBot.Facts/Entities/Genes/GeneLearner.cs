using AlkBot.Evidence;
using AlkBot.Facts.Entities.Names;
using AlkBot.Facts.Lexicons;
using AlkBot.Sources.Tables;

namespace AlkBot.Facts.Entities.Genes;

/// <summary>Learns a document's gene names: by definitions in parentheses, by the words around symbols and by columns of tables.</summary>
internal static class GeneLearner
{
    /// <summary>Takes the names into <paramref name="names"/>.</summary>
    public static void Learn(IReadOnlyList<Segment> segments, KnownNames names)
    {
        var taught = segments.Where(s => s.Teaches).ToList();
        var definitions = taught.SelectMany(s => Abbreviation.In(s.Text)).ToList();
        var defined = definitions.Where(d => !GeneWords.EndGeneName(d.Long)).Select(d => d.Short).ToHashSet(StringComparer.Ordinal);
        foreach (var definition in definitions.Where(d => GeneWords.EndGeneName(d.Long) && GeneSymbols.IsSymbol(d.Short)))
            LearnDefined(definition, names);
        foreach (var symbol in taught.SelectMany(s => GeneContext.Symbols(s.Text)).Concat(taught.SelectMany(InCell)))
        {
            if (GeneSymbols.IsSymbol(symbol) && !defined.Contains(symbol)
                && names.Find(EntityType.Drug, symbol) is null && names.Find(EntityType.Trial, symbol) is null)
            {
                names.Learn(EntityType.Gene, symbol, NameKinds.Symbol);
            }
        }
    }

    private static void LearnDefined(Abbreviation definition, KnownNames names)
    {
        names.Learn(EntityType.Gene, definition.Short, NameKinds.Symbol);
        names.Learn(EntityType.Gene, definition.Long, NameKinds.Synonym);
        names.Link(EntityType.Gene, definition.Short, definition.Long);
    }

    private static IEnumerable<string> InCell(Segment segment) =>
        segment.Column is ColumnKind.OtherKinases or ColumnKind.Target or ColumnKind.Gene
            ? segment.Text.Split([',', ';', '/', ' '], StringSplitOptions.RemoveEmptyEntries)
            : [];
}
