using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence;

/// <summary>
/// Finds exchanges told from the residue: "Gly-12 was changed to Val or Asp", "replacement of serines 12 and 14 by alanine",
/// "Ala16 → Cys, Thr". A list of places, what links them, a list of residues that come in.
/// </summary>
internal static partial class ResidueExchange
{
    /// <summary>Words of which one at least stands where a letter and a number (K66) are a residue and not a label.</summary>
    public static SearchValues<string> Verbs { get; } =
        SearchValues.Create(["mutat", "chang", "conver", "replac", "substitut", "exchang"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The changes told in <paramref name="text"/>; of changes that share words each has those that are its own.</summary>
    public static IEnumerable<(Span Span, ProteinChange Change)> FindIn(string text)
    {
        foreach (Match places in Places().Matches(text))
        {
            var end = places.Index + places.Length;
            var link = Link().Match(text, end);
            var incoming = link.Success ? Residues().Match(text, end + link.Length) : Match.Empty;
            if (!incoming.Success)
                continue;
            var (from, to) = (PlacesOf(places), ResiduesOf(incoming));
            if (IsExchange(text, places, link, incoming, from, to))
            {
                foreach (var found in Pair(from, to, text, incoming))
                    yield return found;
            }
        }
    }

    private static bool IsExchange(
        string text, Match places, Match link, Match incoming, List<Residue> from, List<Residue> to)
    {
        if (link.Groups["verb"].Success)
            return true;
        var before = text[Math.Max(0, places.Index - 80)..places.Index];
        // Letters alone name residues only where the words around them speak of an exchange.
        var told = Announced().IsMatch(before) || Called().IsMatch(text, incoming.Index + incoming.Length);
        if (told)
            return true;
        var letters = from.Concat(to).Any(r => r.Span.Length < 3 || !char.IsLetter(text[r.Span.Start + 1]));
        return !letters && from.Count == 1 && !link.Groups["by"].Success && !Stretch().IsMatch(before);
    }

    private static IEnumerable<(Span Span, ProteinChange Change)> Pair(
        List<Residue> from, List<Residue> to, string text, Match incoming)
    {
        // Without "respectively", two places and two residues do not say which goes with which.
        var zipped = from.Count > 1 && from.Count == to.Count && Respectively().IsMatch(text, incoming.Index + incoming.Length);
        if (from.Count > 1 && to.Count > 1 && !zipped)
            yield break;
        for (var i = 0; i < Math.Max(from.Count, to.Count); i++)
        {
            var (place, residue) = (from[Math.Min(i, from.Count - 1)], to[Math.Min(i, to.Count - 1)]);
            if (place.Letter == residue.Letter)
                continue;
            var span = from.Count > 1 ? place.Span : i == 0 ? new Span(place.Span.Start, residue.Span.End) : residue.Span;
            var kind = residue.Letter == '*' ? ProteinChangeKind.Stop : ProteinChangeKind.Substitution;
            yield return (span, new ProteinChange(kind, place.Letter.ToString(), place.Position)
            {
                Inserted = kind == ProteinChangeKind.Stop ? "" : residue.Letter.ToString(),
            });
        }
    }

    private sealed record Residue(char Letter, int Position, Span Span);

    // "serines 12 and 14": a number without a name belongs to the name before it.
    private static List<Residue> PlacesOf(Match match)
    {
        var names = match.Groups["ref"].Captures;
        return
        [
            .. match.Groups["pos"].Captures.Select(number =>
            {
                var name = names.Last(n => n.Index < number.Index);
                var own = !match.Groups["pos"].Captures.Any(n => n.Index > name.Index && n.Index < number.Index);
                var span = new Span(own ? name.Index : number.Index, number.Index + number.Length);
                return new Residue(LetterOf(name.Value), int.Parse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture), span);
            }),
        ];
    }

    private static List<Residue> ResiduesOf(Match match) =>
        [.. match.Groups["ins"].Captures.Select(c => new Residue(LetterOf(c.Value), 0, new Span(c.Index, c.Index + c.Length)))];

    private static char LetterOf(string name) =>
        AminoAcid.Find(Spaces().Replace(name, " ")) is { } acid ? acid.Letter : '*';

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Separator = @"(?:\s?(?:,\s?(?:and\s|or\s)?|/|\sand\s|\sor\s|\sas\swell\sas\s|\sor\sto\s))";

    private const string Number = $@"(?<pos>{ProteinChangeGrammar.Number})\)?(?:-?(?:alpha|beta|gamma|delta|[αβγδ])'?)?(?![A-Za-z0-9]"
        + $@"|\.\d|\s?%)";

    private const string Place =
        $@"(?:(?<ref>{ProteinChangeGrammar.Name})s?(?:\sresidues?)?(?:[\s-]?\(?|\s(?:at\s|in\s|of\s)?(?:the\s)?(?:amino[\s-]acid\s)?"
        + $@"(?:positions?|residues?|codons?|number)\s){Number}|(?-i:(?<ref>{ProteinChangeGrammar.Letter}))(?<pos>[1-9]\d{{1,4}})"
        + $@"(?![A-Za-z0-9]))";

    [GeneratedRegex(
        $@"(?:(?<![A-Za-z0-9])|(?<=alpha|beta|gamma|delta)){Place}(?:{Separator}(?:the\s)?{Place}|{Separator}-?{Number})*",
        Options, 10_000)]
    private static partial Regex Places();

    private const string Verb =
        @"(?:,?\s(?:which|that))?(?:\s(?:was|were|is|are|being|been|be|has|have|had|can|could|also|each|both|all|individually|separately"
        + @"|simultaneously|independently|singly|then|respectively))*"
        + @"\s(?:mutated|changed|converted|replaced|substituted|exchanged|altered|switched|mutagenized)"
        + @"(?:\s(?:individually|separately|simultaneously|independently|either|conservatively|respectively))*";

    // "His-554 of IIA(Mtl) was mutated to"
    private const string Where =
        @"(?:\s(?:of|in|from|on|within)(?:\s[^\s,.;:()]+(?:\([^()\s]{1,12}\))?){1,5}|\sresidues?)?(?:\s\((?:[^()]"
        + @"|\([^()]{0,40}\)){1,100}\))?";

    [GeneratedRegex(
        $@"\G(?:{ProteinChangeGrammar.Arrow}|(?:{Where}(?<verb>{Verb})|\sresidues?)?(?:[\s-]to[\s-]|\sinto\s|\s(?<by>by|with)\s)"
        + $@"(?:either\s)?)",
        Options, 10_000)]
    private static partial Regex Link();

    private const string Incoming =
        $@"(?:(?:(?<ins>{ProteinChangeGrammar.Name})s?|(?<ins>(?:amber\s|ochre\s|opal\s)?stop(?:\scodon)?)|(?-i:"
        + $@"(?<ins>{ProteinChangeGrammar.Letter})))"
        + @"(?:\sresidues?)?(?![A-Za-z0-9'*+-]|\s?\d|\(\d))";

    // "Lys-12 to Arg and Ser to Ala" begins another exchange.
    private const string Next = @"(?!\s?-*(?:>|→)|\sto\s|\sfor\s)";

    private const string Article = @"(?:(?:an?|the|either|both|another|residues?|amino\sacids?)\s){0,3}";

    [GeneratedRegex($@"\G{Article}{Incoming}(?:{Separator}{Article}{Incoming}{Next})*", Options, 10_000)]
    private static partial Regex Residues();

    [GeneratedRegex(
        @"\b(?:mutat|mutant|mutagen|chang|conver|replac|substitut|exchang|variant)\w*\b[^.;]{0,60}$", Options, 10_000)]
    private static partial Regex Announced();

    [GeneratedRegex(
        @"\G\)?,?\s(?:mutations?|mutants?|mutated|substitutions?|changes?|replacements?|exchanges?|conversions?|variants?)\b",
        Options, 10_000)]
    private static partial Regex Called();

    // "transfer from Ser-65 to Asp", "the distance of Lys 7 to Glu": where a thing goes, not what becomes of the residue.
    [GeneratedRegex(
        @"\b(?:from|between|bond\w*|bound|bind\w*|link\w*|distances?|transfer\w*|adjacent|close|relative|respect|extend\w*"
        + @"|residues)\b[^.;]{0,40}$",
        Options, 10_000)]
    private static partial Regex Stretch();

    [GeneratedRegex(@"\G[^.;]{0,60}?\brespectively\b", Options, 10_000)]
    private static partial Regex Respectively();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();
}
