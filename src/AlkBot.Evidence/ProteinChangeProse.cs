using System.Globalization;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence;

/// <summary>Finds exchanges told as a pair of residues and a place, such as "glycine to arginine at position 1202".</summary>
internal static partial class ProteinChangeProse
{
    /// <summary>
    /// The changes told in <paramref name="text"/>. Words leave open which residue came first ("substitution of A for B" is used both
    /// ways): where a notation among <paramref name="notations"/> follows that names the same residues and place, it decides.
    /// </summary>
    public static IEnumerable<(Span Span, ProteinChange Change)> FindIn(
        string text, IReadOnlyList<(Span Span, ProteinChange Change)> notations)
    {
        var byPlace = notations.ToLookup(n => n.Change.Position);
        foreach (var pattern in (Regex[])[PairFirst(), PlaceFirst(), Lettered(), For()])
        {
            foreach (Match match in pattern.Matches(text))
            {
                var span = new Span(match.Index, match.Index + match.Length);
                if (Told(match) is not { } told)
                    continue;
                var decides = byPlace[told.Position].Where(n => Explains(n, span, told)).Select(n => n.Change);
                yield return (span, decides.FirstOrDefault(told));
            }
        }
    }

    private static bool Explains((Span Span, ProteinChange Change) notation, Span told, ProteinChange change) =>
        notation.Span.Start - told.End is >= 0 and <= 20
        && notation.Change.Reference == change.Inserted
        && notation.Change.Inserted == change.Reference;

    private static ProteinChange? Told(Match match)
    {
        var (from, to) = (LetterOf(match.Groups["ref"]), LetterOf(match.Groups["ins"]));
        var position = int.Parse(match.Groups["pos"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return from == to ? null : new ProteinChange(ProteinChangeKind.Substitution, from, position) { Inserted = to };
    }

    private static string LetterOf(Group name) => AminoAcid.Find(Spaces().Replace(name.Value, " "))!.Letter.ToString();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Name = ProteinChangeGrammar.Name;

    private const string Ref = $@"(?<ref>{Name})(?:\sresidue)?";

    private const string Ins = $@"(?:an?\s|the\s)?(?<ins>{Name})(?:\sresidue)?(?![A-Za-z0-9]|[\s-]\d)";

    private const string Place = $@"(?<pos>{ProteinChangeGrammar.Number})(?![A-Za-z0-9]|\.\d)";

    private const string PlaceWord = @"(?:(?:amino[\s-]acid\s)?(?:position|residue|codon|site|amino\sacid)\s(?:number\s|no\.\s)?|number\s)";

    // "in the B subunit at position 57"; a bare number after "at" must not be a temperature or a concentration.
    private const string At =
        @"(?:(?:\s(?:in|of|within|on)(?:\s[^\s,.;:]+){1,5})?\s(?:at|in|of)\s(?:the\s)?" + PlaceWord + Place
        + @"|\sat\s" + Place + @"(?!\s?(?:°|º|degrees?|[nmμµ]?M|mg|%|min|h|hours?|K|Å|nm|kDa|weeks?|months?|years?)\b)"
        + @"|,?\s\(?" + PlaceWord + Place + @")";

    private const string Noun = @"(?:\s(?:substitution|mutation|change|replacement|exchange|conversion|transition|transversion)s?)?";

    private const string Verb = @"(?:replaced|substituted|changed|mutated|converted|exchanged)";

    private const string Becomes = $@"(?:\s(?:was|is|were|being|has\sbeen))?(?:\s{Verb})?\s(?:to|by|with|into)\s";

    private const string Pair = $@"{Ref}(?:[\s-]to[\s-]|{ProteinChangeGrammar.Arrow}|{Becomes}){Ins}";

    // glycine-to-arginine substitution at position 1202; exchange of alanine with threonine, residue 123; Gly→Arg1202
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9])(?:{Pair}{Noun}{At}|\(?(?<ref>{Name}){ProteinChangeGrammar.Arrow}(?<ins>{Name})\)?[\s-]?\(?{Place})",
        Options, 10_000)]
    private static partial Regex PairFirst();

    // position 1202 from glycine to arginine; codon 12 (GGT to GTT, glycine to valine)
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9]){PlaceWord}{Place},?\s\(?(?:[ACGTU]{{3}}(?:\sto\s|{ProteinChangeGrammar.Arrow})[ACGTU]{{3}}[,;:]?\s)?"
        + $@"(?:(?:was|is)\s)?(?:{Verb}\s)?(?:from\s|of\s)?(?:an?\s|the\s)?{Pair}",
        Options, 10_000)]
    private static partial Regex PlaceFirst();

    // T→I change at position 315. Two letters that are both bases may be a change of DNA.
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9])(?-i:(?![ACGT][^A-Za-z]*(?:to[\s-])?[ACGT]\b)(?<ref>{ProteinChangeGrammar.Letter})(?:[\s-]to[\s-]"
        + $@"|{ProteinChangeGrammar.Arrow})(?<ins>{ProteinChangeGrammar.Letter})){Noun}\s(?:at|in|of)\s(?:the\s)?{PlaceWord}{Place}",
        Options, 10_000)]
    private static partial Regex Lettered();

    // threonine for alanine at position 123; Thr-for-Ala substitution at residue 123; threonine for alanine 123
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9])(?<ins>{Name})(?:\sresidue)?(?:\s(?:was|is|were)\s(?:substituted|exchanged))?(?:\s(?:substitution|exchange))?"
        + $@"[\s-]for[\s-](?:an?\s|the\s)?{Ref}(?:[\s-]?\(?{Place}\)?|{Noun}{At})",
        Options, 10_000)]
    private static partial Regex For();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();
}
