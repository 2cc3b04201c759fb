using AlkBot.Evidence;
using AlkBot.Evidence.Drugs;
using AlkBot.Facts.Entities.Genes;
using AlkBot.Facts.Entities.Names;
using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Entities.Drugs;

/// <summary>Learns a document's drug names: by their stems, by the columns of its tables, and codes by the words around them.</summary>
internal static class DrugLearner
{
    /// <summary>Takes the names into <paramref name="names"/> and links those that the document calls names of one drug.</summary>
    public static void Learn(IReadOnlyList<Segment> segments, KnownNames names)
    {
        var taught = segments.Where(s => s.Teaches).ToList();
        foreach (var segment in segments)
        {
            foreach (var word in segment.Words)
            {
                if (DrugNames.IsNonProprietary(segment.Text.AsSpan(word.Start, word.End - word.Start)))
                    names.Learn(EntityType.Drug, segment.Text[word.Start..word.End], NameKinds.NonProprietary);
            }
        }
        foreach (var segment in segments)
            DrugForms.Learn(segment.Text, names);
        foreach (var cell in taught.Where(s => s.Column is not null))
            DrugCells.Learn(cell, names);
        // A study of a drug is called by it, and so may its cohort be: what a code names most often, it names.
        var drugs = taught.SelectMany(s => CodeContext.Drugs(s.Text)).CountBy(code => code).ToDictionary();
        var others = taught.SelectMany(s => CodeContext.OtherThings(s.Text)).CountBy(code => code)
            .Where(o => o.Value >= drugs.GetValueOrDefault(o.Key)).Select(o => o.Key).ToHashSet();
        foreach (var code in drugs.Keys.Where(code => !others.Contains(code)))
            names.Learn(EntityType.Drug, code, NameKinds.Code);
        // What an apposition teaches can make the next one readable.
        for (var before = -1; before != names.LearntCount;)
        {
            before = names.LearntCount;
            foreach (var segment in taught)
                Apposition.Learn(segment.Text, names, others);
        }
        foreach (var abbreviation in taught.Where(s => s.Text.Contains('(')).SelectMany(s => Abbreviation.In(s.Text)).ToList())
            LearnShort(abbreviation, names);
    }

    // "Tranexamic acid (TXA)". Two letters are short for too much else.
    private static void LearnShort(Abbreviation abbreviation, KnownNames names)
    {
        var (name, letters) = (abbreviation.Long, abbreviation.Short);
        if (letters.Length < 3 || letters.Any(char.IsAsciiLetterLower) || names.Find(EntityType.Drug, name) is null
            || names.Find(EntityType.Drug, letters) is not null || names.Find(EntityType.Gene, letters) is not null)
        {
            return;
        }
        if (names.Link(EntityType.Drug, name, letters) && names.Find(EntityType.Drug, letters) is { } group)
            group.Spellings.TryAdd(NameKey.Of(letters), letters);
    }
}
