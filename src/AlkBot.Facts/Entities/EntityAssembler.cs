using AlkBot.Evidence;
using AlkBot.Facts.Entities.Drugs;
using AlkBot.Facts.Entities.Genes;
using AlkBot.Facts.Entities.Names;
using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Entities;

/// <summary>Makes entities of the names that were found.</summary>
internal static class EntityAssembler
{
    /// <summary>One entity for every group that a passage names; names that only headings print come to nothing.</summary>
    /// <param name="segments">The parts of the document.</param>
    /// <param name="namings">The places of names, none overlapping another.</param>
    /// <param name="hidden">Places inside those: they name entities that have no other place.</param>
    /// <param name="names">The names known.</param>
    public static EntityFindings Assemble(
        IReadOnlyList<Segment> segments, IReadOnlyList<Naming> namings, IReadOnlyList<Naming> hidden, KnownNames names)
    {
        var places = namings.Select(n => Place(segments, n)).ToList();
        var shown = places.Where(p => p.Segment.Passage is not null).Select(p => p.Group).ToHashSet();
        var others = hidden.Where(n => !shown.Contains(n.Group)).Select(n => Place(segments, n));
        var entities = new Dictionary<NameGroup, Entity>();
        foreach (var group in places.Concat(others).Where(p => p.Segment.Passage is not null).GroupBy(p => p.Group))
            entities[group.Key] = EntityNaming.Name(group.Key, IdOf(group.Key, [.. group], names), [.. group]);
        var mentions = places.Where(p => entities.ContainsKey(p.Group)).Select(p => new Mention(entities[p.Group].Id, p.Span, p.Text));
        return new EntityFindings([.. entities.Values.OrderBy(e => e.Id)], [.. mentions.OrderBy(m => m.Span)]);
    }

    private static PrintedName Place(IReadOnlyList<Segment> segments, Naming naming)
    {
        var (low, high) = (0, segments.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (segments[middle].Span.Start <= naming.Span.Start)
                low = middle;
            else
                high = middle - 1;
        }
        var segment = segments[low];
        var start = naming.Span.Start - segment.Span.Start;
        return new PrintedName(naming.Group, naming.Span, segment.Text.Substring(start, naming.Span.Length), segment);
    }

    private static EntityId IdOf(NameGroup group, IReadOnlyList<PrintedName> printed, KnownNames names)
    {
        if (group.Id is { } id)
            return id;
        var first = printed[0].Text;
        var key = group.Type switch
        {
            EntityType.Trial => group.Notations.FirstOrDefault() ?? first.Replace(' ', '-'),
            EntityType.Mutation => group.Notations[0],
            EntityType.Drug => Slug(
                printed.SelectMany(SaltForms.WithBase).FirstOrDefault(p => group.KindOf(p.Text) == NameKinds.NonProprietary)?.Text
                ?? first),
            EntityType.Pathway when group.Parts.Count > 1 => Slug(printed.Select(p => p.Text).OrderByDescending(t => t.Length).First()),
            EntityType.Gene => Slug(GeneName.Of(group, names)),
            _ => Slug(group.Notations.FirstOrDefault() ?? printed.Select(p => p.Text).OrderBy(t => t.Length).First()),
        };
        return new EntityId(group.Type, key);
    }

    private static string Slug(string name) => EntityId.Named(default, name).Key;
}
