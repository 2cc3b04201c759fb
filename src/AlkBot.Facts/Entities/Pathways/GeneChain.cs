using AlkBot.Evidence;
using AlkBot.Facts.Entities.Genes;
using AlkBot.Facts.Entities.Names;

namespace AlkBot.Facts.Entities.Pathways;

/// <summary>Genes joined without a space, such as PI3K/AKT/mTOR; one gene is a chain too.</summary>
internal sealed record GeneChain(Span Span, IReadOnlyList<NameGroup> Genes)
{
    /// <summary>The chain as <paramref name="segment"/> prints it.</summary>
    public string Of(Segment segment) => segment.Text[(Span.Start - segment.Span.Start)..(Span.End - segment.Span.Start)];

    /// <summary>The chains of a segment, in order.</summary>
    public static IReadOnlyList<GeneChain> In(Segment segment, IReadOnlyList<Naming> genes)
    {
        var chains = new List<GeneChain>();
        for (var i = 0; i < genes.Count; i++)
        {
            var first = i;
            while (FusionLearner.Between(segment, genes, i) is not null)
                i++;
            var span = new Span(genes[first].Span.Start, genes[i].Span.End);
            chains.Add(new GeneChain(span, [.. genes.Skip(first).Take(i - first + 1).Select(g => g.Group)]));
        }
        return chains;
    }
}
