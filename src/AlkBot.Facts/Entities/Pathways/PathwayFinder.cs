using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities.Names;
using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Entities.Pathways;

/// <summary>Finds genes that are named as pathways: "the EGFR, HSP90, and the PI3K/AKT/mTOR pathways", "ALK signalling".</summary>
internal static partial class PathwayFinder
{
    /// <summary>Takes in the pathways that are named after several genes, so that one of the genes can stand for them.</summary>
    public static void Learn(IReadOnlyList<Segment> segments, KnownNames names)
    {
        var finder = names.Finder;
        foreach (var segment in segments.Where(s => s.Teaches && !s.IsReference))
        {
            var genes = Overlaps.Resolve(finder.In(segment).Where(n => n.Group.Type == EntityType.Gene));
            foreach (var chain in Chains(segment, genes).Where(c => c.Genes.Count > 1))
                names.Learn(EntityType.Pathway, chain.Of(segment), NameKinds.Synonym).Parts.UnionWith(chain.Genes);
        }
    }

    /// <summary>The places of pathways in the segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="genes">The genes in it, in order, none overlapping.</param>
    /// <param name="names">The names known; new pathways are taken in.</param>
    public static IEnumerable<Naming> In(Segment segment, IReadOnlyList<Naming> genes, KnownNames names)
    {
        foreach (var chain in Chains(segment, genes))
        {
            if (GroupOf(segment, chain, names) is { } group)
                yield return new Naming(chain.Span, group);
        }
    }

    private static IEnumerable<GeneChain> Chains(Segment segment, IReadOnlyList<Naming> genes)
    {
        var chains = GeneChain.In(segment, genes);
        for (var last = 0; last < chains.Count; last++)
        {
            var after = AsPathway().Match(segment.Text[(chains[last].Span.End - segment.Span.Start)..]);
            if (!after.Success)
                continue;
            var first = last;
            // Only the plural is said of the whole list before it.
            while (after.Groups["plural"].Success && first > 0 && IsList(segment, chains[first - 1], chains[first]))
                first--;
            for (var i = first; i <= last; i++)
                yield return chains[i];
        }
    }

    private static NameGroup? GroupOf(Segment segment, GeneChain chain, KnownNames names)
    {
        var printed = chain.Of(segment);
        if (names.Find(EntityType.Pathway, printed) is { } known)
            return known;
        if (chain.Genes.Count > 1 || !segment.Teaches)
            return null;
        // "the mTOR pathway" is the PI3K/AKT/mTOR pathway where the document knows no other with mTOR in it.
        var wholes = names.Met.Select(n => n.Group)
            .Where(g => g.Type == EntityType.Pathway && g.Parts.Contains(chain.Genes[0]))
            .Distinct()
            .ToList();
        var whole = wholes.Count == 1 ? names.Met.First(n => n.Group == wholes[0]).Key : null;
        foreach (var name in names.Met.Where(n => n.Group == chain.Genes[0]).Select(n => n.Key).Append(printed).ToList())
        {
            names.Learn(EntityType.Pathway, name, NameKinds.Synonym);
            names.Link(EntityType.Pathway, whole ?? printed, name);
        }
        return names.Find(EntityType.Pathway, printed);
    }

    private static bool IsList(Segment segment, GeneChain one, GeneChain next)
    {
        var between = segment.Text[(one.Span.End - segment.Span.Start)..(next.Span.Start - segment.Span.Start)];
        return Comma().IsMatch(between);
    }

    [GeneratedRegex(
        @"^\)?(\s(family|receptor|kinase))?(\s(proteins?|genes?)/|[\s-])(downstream\s)?(signal+ing\s|signal\stransduction\s"
        + @"|signal+ing\scascade\s)?((?<plural>pathways|axes|cascades)|pathway|axis|cascade|signal+ing)\b",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AsPathway();

    [GeneratedRegex(@"^( ?\(|\)?(,( and| or)?| and| or)( the)? )$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Comma();
}
