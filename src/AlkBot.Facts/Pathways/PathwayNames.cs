using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Pathways;

/// <summary>The pathway that a mention stands for: texts call a pathway by its gene, or by one gene of several.</summary>
internal static class PathwayNames
{
    /// <summary>
    /// The pathway meant by <paramref name="mention"/>: itself, or the one that has the gene's name, or the only one that the gene is a
    /// part of, as B is of A/B/C. Null when there is none.
    /// </summary>
    public static EntityId? Of(ExtractionContext context, Mention mention)
    {
        if (mention.Entity.Type == EntityType.Pathway)
            return mention.Entity;
        if (mention.Entity.Type != EntityType.Gene)
            return null;
        var gene = context.Entities[mention.Entity].Names.Select(n => NameKey.Of(n.Text)).Append(NameKey.Of(mention.Text)).ToHashSet();
        var pathways = context.Entities.Values.Where(e => e.Id.Type == EntityType.Pathway).ToList();
        var same = pathways.Where(p => p.Names.Any(n => gene.Contains(NameKey.Of(n.Text)))).ToList();
        if (same.Count == 0)
            same = [.. pathways.Where(p => p.Names.SelectMany(n => n.Text.Split('/')).Any(part => gene.Contains(NameKey.Of(part))))];
        return same.Count == 1 ? same[0].Id : null;
    }

    /// <summary>Each pathway meant by <paramref name="mentions"/> once, with the mention that names it first.</summary>
    public static IReadOnlyList<Mention> In(ExtractionContext context, IEnumerable<Mention> mentions) =>
        [.. mentions
            .Select(m => (Mention: m, Pathway: Of(context, m)))
            .Where(p => p.Pathway is not null)
            .DistinctBy(p => p.Pathway)
            .Select(p => p.Mention with { Entity = p.Pathway!.Value })];
}
