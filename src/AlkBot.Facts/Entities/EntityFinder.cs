using AlkBot.Evidence;
using AlkBot.Evidence.Registries;
using AlkBot.Facts.Entities.Drugs;
using AlkBot.Facts.Entities.Genes;
using AlkBot.Facts.Entities.Names;
using AlkBot.Facts.Entities.Pathways;
using AlkBot.Facts.Entities.Trials;
using AlkBot.Facts.Lexicons;
using AlkBot.Sources;

namespace AlkBot.Facts.Entities;

/// <summary>
/// Finds the drugs, trials, mutations, genes, pathways and fusions that a document names. It first learns the document's names, then
/// looks for them everywhere.
/// </summary>
internal sealed class EntityFinder(Lexicon lexicon)
{
    /// <summary>The entities and their mentions.</summary>
    public EntityFindings Find(SourceDocument document, CancellationToken cancellationToken = default)
    {
        var names = new KnownNames(lexicon.WithListedDrugs);
        var segments = Segment.Of(document);
        FormNames.Learn(document.Form, names);
        DrugLearner.Learn(segments, names);
        TrialLearner.Learn(document, segments, names);
        GeneLearner.Learn(segments, names);
        FusionLearner.Learn(segments, names);
        PathwayFinder.Learn(segments, names);
        var finder = names.Finder;
        // What a document tells once as a change of ribosomal RNA is that wherever the document writes it.
        var ribosomal = segments.SelectMany(s => ProteinChangeFinder.RibosomalIn(s.Text)).ToHashSet();
        var namings = segments.Select(segment => In(segment, finder, names, ribosomal, cancellationToken)).ToList();
        return EntityAssembler.Assemble(segments, [.. namings.SelectMany(n => n.Kept)], [.. namings.SelectMany(n => n.Partners)], names);
    }

    // The genes that a place of their fusion hides are named there too: a partner may be named nowhere else.
    private static (IReadOnlyList<Naming> Kept, IReadOnlyList<Naming> Partners) In(
        Segment segment, KnownNameFinder finder, KnownNames names, HashSet<ProteinChange> ribosomal, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var named = finder.In(segment).Select(naming => SaltForms.Whole(segment, naming)).ToList();
        foreach (var (span, number) in TrialNumber.FindIn(segment.Text))
            named.Add(new Naming(segment.Place(span.Start, span.Length), TrialOf(number, names)));
        foreach (var (span, change) in ProteinChangeFinder.FindIn(segment.Text, word => names.Find(EntityType.Gene, word) is not null))
        {
            if (ribosomal.Contains(change))
                continue;
            named.Add(new Naming(segment.Place(span.Start, span.Length), MutationOf(change, names)));
            if (GeneBefore(segment, span, names) is { } gene)
                named.Add(gene);
        }
        var genes = Overlaps.Resolve(named.Where(n => n.Group.Type == EntityType.Gene));
        named.AddRange(FusionPartners.In(segment, genes, names));
        named.AddRange(PathwayFinder.In(segment, genes, names));
        var kept = Overlaps.Resolve(named);
        var fusions = kept.Where(n => n.Group.Type == EntityType.Fusion).ToList();
        return (kept, [.. genes.Where(g => fusions.Exists(f => f.Span.Contains(g.Span)))]);
    }

    // BRAFV600E: no other rule sees a name that does not end where a word ends.
    private static Naming? GeneBefore(Segment segment, Span change, KnownNames names)
    {
        var start = change.Start;
        while (start > 0 && char.IsAsciiLetterOrDigit(segment.Text[start - 1]))
            start--;
        return start < change.Start && names.Find(EntityType.Gene, segment.Text[start..change.Start]) is { } gene
            ? new Naming(segment.Place(start, change.Start - start), gene)
            : null;
    }

    private static NameGroup TrialOf(TrialNumber number, KnownNames names)
    {
        var group = names.Learn(EntityType.Trial, number.Name);
        if (!group.Notations.Contains(number.Name))
            group.Notations.Insert(number.Registry == TrialRegistries.ClinicalTrialsGov ? 0 : group.Notations.Count, number.Name);
        return group;
    }

    private static NameGroup MutationOf(ProteinChange change, KnownNames names)
    {
        var group = names.Find(EntityType.Mutation, change.ToString());
        if (group is not null)
            return group;
        group = names.Learn(EntityType.Mutation, change.ToString());
        group.Notations.AddRange(change.Notations);
        return group;
    }
}
