using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities.Names;
using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Entities.Genes;

/// <summary>Learns the fusions that a document prints as two gene names joined: EML4-ALK, EML4/ALK, EML4::ALK.</summary>
internal static partial class FusionLearner
{
    /// <summary>Takes the fusions' names into <paramref name="names"/>.</summary>
    public static void Learn(IReadOnlyList<Segment> segments, KnownNames names)
    {
        var finder = names.Finder;
        foreach (var segment in segments.Where(s => s.Teaches))
        {
            var genes = Overlaps.Resolve(finder.In(segment).Where(n => n.Group.Type == EntityType.Gene));
            for (var i = 0; i + 1 < genes.Count; i++)
            {
                var joined = Between(segment, genes, i);
                if (joined is null || Between(segment, genes, i - 1) is not null || Between(segment, genes, i + 1) is not null)
                    continue;
                var after = segment.Text[(genes[i + 1].Span.End - segment.Span.Start)..];
                if (joined == "/" ? FusionAfter().IsMatch(after) : !OtherAfter().IsMatch(after))
                {
                    var printed = segment.Text[(genes[i].Span.Start - segment.Span.Start)..(genes[i + 1].Span.End - segment.Span.Start)];
                    names.Learn(EntityType.Fusion, printed, NameKinds.Symbol);
                }
            }
        }
    }

    /// <summary>The sign that joins a gene name to the next one; null where they are not joined.</summary>
    public static string? Between(Segment segment, IReadOnlyList<Naming> genes, int first)
    {
        if (first < 0 || first + 1 >= genes.Count)
            return null;
        var between = segment.Text[(genes[first].Span.End - segment.Span.Start)..(genes[first + 1].Span.Start - segment.Span.Start)];
        return between is "-" or "/" or "–" or "::" ? between : null;
    }

    // "ALK/EGFR inhibitor" names two targets, "EML4/ALK translocation" one fusion.
    [GeneratedRegex(
        @"^\)?[\s-](fusions?|fused|translocat|rearrange|chimer|oncogen|positive|variants?|transcripts?)",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FusionAfter();

    [GeneratedRegex(
        @"^[\s-](pathways?|signal|axis|complex|interact|hetero|dimers?|dual|inhibitors?|cascade|crosstalk|binding)",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OtherAfter();
}
