using System.Globalization;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence;

/// <summary>Finds protein changes told in words, such as "glycine to arginine at position 1202".</summary>
internal static partial class ProteinChangeProse
{
    /// <summary>
    /// The changes told in <paramref name="text"/>. Words leave open which residue came first ("substitution of A for B" is used both
    /// ways): where a notation among <paramref name="notations"/> follows that names the same residues and place, it decides.
    /// </summary>
    public static IEnumerable<(Span Span, ProteinChange Change)> FindIn(
        string text, IReadOnlyList<(Span Span, ProteinChange Change)> notations)
    {
        foreach (var pattern in (Regex[])[PlaceFirst(), PairFirst(), Exchange(), For()])
        {
            foreach (Match match in pattern.Matches(text))
            {
                var span = new Span(match.Index, match.Index + match.Length);
                if (Told(match) is { } told)
                    yield return (span, notations.Where(n => Explains(n, span, told)).Select(n => n.Change).FirstOrDefault(told));
            }
        }
    }

    private static bool Explains((Span Span, ProteinChange Change) notation, Span told, ProteinChange change) =>
        notation.Span.Start - told.End is >= 0 and <= 20
        && notation.Change.Position == change.Position
        && notation.Change.Reference == change.Inserted
        && notation.Change.Inserted == change.Reference;

    private static ProteinChange? Told(Match match)
    {
        var from = AminoAcid.Find(Spaces().Replace(match.Groups["ref"].Value, " "))!.Letter.ToString();
        var to = AminoAcid.Find(Spaces().Replace(match.Groups["ins"].Value, " "))!.Letter.ToString();
        var position = int.Parse(match.Groups["pos"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return from == to ? null : new ProteinChange(ProteinChangeKind.Substitution, from, position) { Inserted = to };
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Name =
        @"(?:alanine|arginine|asparagine|aspartate|aspartic\sacid|cysteine|glutamine|glutamate|glutamic\sacid|glycine|histidine|isoleucine"
        + @"|leucine|lysine|methionine|phenylalanine|proline|serine|threonine|tryptophan|tyrosine|valine"
        + @"|Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)";

    private const string Ref = $@"(?<ref>{Name})(?:\sresidue)?";

    private const string Ins = $@"(?:an?\s|the\s)?(?<ins>{Name})(?:\sresidue)?(?![A-Za-z0-9]|[\s-]\d)";

    private const string Place = $@"(?<pos>{ProteinChangeGrammar.Number})(?![A-Za-z0-9.])";

    private const string At =
        @"\s(?:at|in|of)\s(?:the\s)?(?:(?:amino[\s-]acid\s)?(?:position|residue|codon|site|amino\sacid)\s)?(?:number\s)?" + Place;

    private const string Becomes =
        @"(?:\s(?:was|is|were|being|has\sbeen))?(?:\s(?:replaced|substituted|changed|mutated|converted|exchanged))?\s(?:to|by|with|into)\s";

    // alanine 123 was replaced by threonine; Ala at position 123 to Thr
    [GeneratedRegex($@"(?<![A-Za-z0-9]){Ref}(?:[\s-]?\(?{Place}\)?|{At}){Becomes}{Ins}", Options, 10_000)]
    private static partial Regex PlaceFirst();

    // glycine-to-arginine substitution at position 1202
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9]){Ref}(?:[\s-]to[\s-]|\s?-*(?:>|→)\s?|{Becomes}){Ins}(?:\s(?:substitution|mutation|change|replacement"
        + $@"|exchange|conversion)s?)?{At}",
        Options, 10_000)]
    private static partial Regex PairFirst();

    // exchange of alanine with threonine, residue 123
    [GeneratedRegex($@"(?<![A-Za-z0-9]){Ref}{Becomes}{Ins},?\s(?:residue|position|codon)\s{Place}", Options, 10_000)]
    private static partial Regex Exchange();

    // threonine for alanine at position 123; threonine for alanine 123
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9])(?<ins>{Name})(?:\sresidue)?(?:\s(?:was|is)\ssubstituted)?\sfor\s(?:an?\s"
        + $@"|the\s)?{Ref}(?:[\s-]?\(?{Place}\)?|{At})",
        Options, 10_000)]
    private static partial Regex For();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();
}
