using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence;

/// <summary>
/// Finds changes written onto their gene's name without a space: BRAFV600E, alphaD60N, H3K27M. RAD51C and FAM83H look the same and are
/// genes, so what stands in front must be known for a name, or the change must stand in the text by itself too.
/// </summary>
internal static partial class RunTogether
{
    // Chains of a protein.
    private static readonly FrozenSet<string> GreekLetters =
        FrozenSet.Create(StringComparer.Ordinal, "alpha", "beta", "gamma", "delta", "epsilon", "zeta");

    /// <summary>The changes whose names are written onto another name; the spans are those of the changes alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="alone">The changes that stand by themselves.</param>
    /// <param name="isGene">Whether a word is a gene.</param>
    public static IEnumerable<(Span Span, ProteinChange Change)> FindIn(
        string text, IReadOnlyList<(Span Span, ProteinChange Change)> alone, Func<string, bool> isGene)
    {
        var changes = alone.Select(a => a.Change).ToHashSet();
        foreach (Match match in Written().Matches(text))
        {
            if (ProteinChangeParser.Of(match) is not { } change)
                continue;
            var name = match.Groups["name"].Value;
            if (GreekLetters.Contains(name) || changes.Contains(change) || isGene(name))
            {
                var start = match.Groups["ref"].Index;
                yield return (new Span(start, match.Index + match.Length), change);
            }
        }
    }

    // The name ends where the letter of the residue begins; an atomic group would take that letter too.
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9])(?<name>[A-Za-z][A-Za-z0-9.]{{0,9}})(?<ref>{ProteinChangeGrammar.Letter})(?<pos>[1-9]\d{{1,3}})"
        + $@"(?:(?<ins>{ProteinChangeGrammar.Letter})|(?<stop>\*))(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Written();
}
