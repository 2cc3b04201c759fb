using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities.Names;
using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Entities.Genes;

/// <summary>Finds fusions told as a gene and its partners: "fusions of RET with CCDC6 and NCOA4", "EML4 is fused to ALK".</summary>
internal static partial class FusionPartners
{
    /// <summary>The partners' places as places of the fusion, whose name is made by the rule "first gene, hyphen, second gene".</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="genes">The genes in it, in order.</param>
    /// <param name="names">The names known.</param>
    public static IEnumerable<Naming> In(Segment segment, IReadOnlyList<Naming> genes, KnownNames names)
    {
        foreach (Match match in FusionsOf().Matches(segment.Text))
        {
            var start = segment.Span.Start + match.Index + match.Length;
            var kinase = genes.FirstOrDefault(g => g.Span.Start == start);
            if (kinase is null)
                continue;
            var rest = segment.Text[(kinase.Span.End - segment.Span.Start)..];
            var clause = With().Match(rest);
            if (!clause.Success)
                continue;
            var place = new Span(kinase.Span.End, kinase.Span.End + clause.Length);
            foreach (var partner in genes.Where(g => place.Contains(g.Span) && g.Group != kinase.Group))
                yield return new Naming(partner.Span, FusionOf(partner.Group, kinase.Group, names));
        }
    }

    // The kinase brings the 3' end and stands last (HGNC 2021), unless the document prints it the other way round.
    private static NameGroup FusionOf(NameGroup partner, NameGroup kinase, KnownNames names)
    {
        var (first, second) = (GeneName.Of(partner, names), GeneName.Of(kinase, names));
        var known = names.Find(EntityType.Fusion, $"{first}-{second}") ?? names.Find(EntityType.Fusion, $"{second}-{first}");
        if (known is not null && known.Notations.Count == 0 && known.Id is null)
            return known;
        var group = known ?? names.Learn(EntityType.Fusion, $"{first}-{second}", NameKinds.Symbol);
        if (!group.Notations.Contains($"{first}-{second}"))
            group.Notations.Add($"{first}-{second}");
        return group;
    }

    [GeneratedRegex(@"\b[Ff]usions? (of|involving|between) (the )?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FusionsOf();

    [GeneratedRegex(
        @"^( gene)?( to| with| and)\b.*?(?=$|[.;:]|\b(ha(ve|s|d)|is|are|was|were|but|which|that|in)\b)",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex With();
}
