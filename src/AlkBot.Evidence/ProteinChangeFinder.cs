using System.Buffers;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence;

/// <summary>Finds the protein changes that a running text names.</summary>
public static partial class ProteinChangeFinder
{
    /// <summary>
    /// The changes in <paramref name="text"/>, in order, none overlapping another; spans count in it. Of changes that share words
    /// ("D835Y/V", "Gly-12 to Val or Asp") the first has them, and each other one only what is its own.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isGene">Whether a word is a gene, beside those known for their changes: one written onto it is one, BRAFV600E.</param>
    public static IReadOnlyList<(Span Span, ProteinChange Change)> FindIn(string text, Func<string, bool>? isGene = null)
    {
        // Every notation and every telling has the place in digits, and most sentences have none.
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return [];
        var written = HasWordWithDigits(text);
        var found = new List<(Span Span, ProteinChange Change)>();
        foreach (var match in Matches(text, written))
        {
            if (!FalseFriends.Include(text, match))
                found.AddRange(Named(text, match));
        }
        if (text.AsSpan().ContainsAny(AminoAcid.LongSymbols) || text.AsSpan().ContainsAny(ResidueExchange.Verbs))
        {
            found.AddRange(ProteinChangeProse.FindIn(text, found));
            found.AddRange(ResidueExchange.FindIn(text));
        }
        bool IsGene(string word) => MutatedGenes.Include(word) || isGene?.Invoke(word) == true;
        if (written)
        {
            found.AddRange(RunTogether.FindIn(text, found, IsGene));
            found.AddRange(ListedChanges.FindIn(text, found, IsGene));
        }
        return Longest(found);
    }

    /// <summary>What <paramref name="text"/> writes like a change of a protein and tells of as one of ribosomal RNA.</summary>
    public static IEnumerable<ProteinChange> RibosomalIn(string text) => !text.Contains("RNA", StringComparison.Ordinal) ? []
        : Matches(text, HasWordWithDigits(text)).Where(m => FalseFriends.AreOfRibosomalRna(text, m))
            .SelectMany(m => Named(text, m)).Select(n => n.Change);

    // The patterns are large, and most sentences have nothing that any of them could match.
    private static IEnumerable<Match> Matches(string text, bool written)
    {
        foreach (Match match in written ? Letters().Matches(text) : Enumerable.Empty<Match>())
            yield return match;
        if (written && text.AsSpan().ContainsAny(Words))
        {
            foreach (Match match in Worded().Matches(text))
                yield return match;
        }
        if (text.AsSpan().ContainsAny(AminoAcid.LongSymbols))
        {
            foreach (Match match in Symbols().Matches(text))
                yield return match;
        }
    }

    // Whether a letter stands at a digit, if need be with a hyphen between; where it does not, no change is written in letters.
    private static bool HasWordWithDigits(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var before = text[i - 1] == '-' && i > 1 ? text[i - 2] : text[i - 1];
            if ((char.IsAsciiDigit(text[i]) && IsLetter(before)) || (IsLetter(text[i]) && char.IsAsciiDigit(before)))
                return true;
        }
        return false;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || c == '∆';

    private static readonly SearchValues<string> Words =
        SearchValues.Create(["ins", "del", "dup", "fs", "Δ", "∆", ">"], StringComparison.Ordinal);

    private static IEnumerable<(Span Span, ProteinChange Change)> Named(string text, Match match)
    {
        if (ProteinChangeParser.Of(match) is not { } change)
            yield break;
        var others = match.Groups["other"].Captures;
        var end = others.Count > 0 ? others[0].Index - 1 : match.Index + match.Length;
        if (match.Value.StartsWith("p.(", StringComparison.Ordinal) && end < text.Length && text[end] == ')')
            end++;
        yield return (new Span(match.Index, end), change);
        foreach (Capture other in others)
        {
            if (AminoAcid.Find(other.Value) is { } acid && acid.Letter.ToString() != change.Reference)
                yield return (new Span(other.Index, other.Index + other.Length), change with { Inserted = acid.Letter.ToString() });
        }
    }

    private static List<(Span Span, ProteinChange Change)> Longest(List<(Span Span, ProteinChange Change)> found)
    {
        var kept = new List<(Span Span, ProteinChange Change)>();
        var taken = new HashSet<int>();
        foreach (var candidate in found.OrderByDescending(f => f.Span.Length).ThenBy(f => f.Span))
        {
            // What was kept before is at least as long, so that it covers an end of whatever it overlaps.
            if (taken.Contains(candidate.Span.Start) || taken.Contains(candidate.Span.End - 1))
                continue;
            taken.UnionWith(Enumerable.Range(candidate.Span.Start, candidate.Span.Length));
            kept.Add(candidate);
        }
        kept.Sort((a, b) => a.Span.CompareTo(b.Span));
        return kept;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string Arrow = ProteinChangeGrammar.Arrow;

    private const string Prefix = @"p\.\s?[\[(]?";

    // What follows a change: "A1234C-5" is a catalogue number.
    private const string End = @"(?![A-Za-z0-9]|-\d)";

    // A change before residue 10 is written with "p." or three letters, or in a list: E2F and H2S are not changes. The old way to write
    // arrows repeats the place: A34----E34.
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9])(?<!\b\d+-)(?:{Prefix}(?<ref>{ProteinChangeGrammar.Letter})(?<pos>{ProteinChangeGrammar.Number})"
        + $@"|(?<ref>{ProteinChangeGrammar.Letter})(?<pos>[1-9]\d{{1,3}}))"
        + $@"(?:{Arrow}?(?:(?<ins>{ProteinChangeGrammar.Letter})(?:/(?<other>{ProteinChangeGrammar.Letter})(?![A-Za-z0-9]))*"
        + $@"|(?<stop>\*|X|[Ss]top|[Tt]er)){End}|{Arrow}(?<ins>{ProteinChangeGrammar.Letter})\k<pos>{End})",
        Options, 10_000)]
    private static partial Regex Letters();

    [GeneratedRegex(
        $@"(?<![A-Za-z0-9])(?:(?:{Prefix})?{ProteinChangeGrammar.Worded}|{Prefix}{ProteinChangeGrammar.WordedBare}){End}",
        Options, 10_000)]
    private static partial Regex Worded();

    // "Leu-357 to Val-360" is a stretch of the chain, no change. Nothing but a change has this form, whatever is written in front of it.
    [GeneratedRegex(
        $@"(?<!\d)(?:{Prefix})?(?<ref>{ProteinChangeGrammar.ThreeLetter})(?:[\s-]?(?<pos>{ProteinChangeGrammar.Number})"
        + $@"|\((?<pos>{ProteinChangeGrammar.Number})\))"
        + $@"(?:(?:{Arrow}|-|/)?(?:(?<ins>{ProteinChangeGrammar.ThreeLetter})"
        + $@"(?:/(?<other>{ProteinChangeGrammar.ThreeLetter})(?![A-Za-z0-9]|[\s-]?\(?\d))*"
        + $@"|(?<stop>Ter|\*|[Ss]top|STOP|TER))(?![A-Za-z0-9]|[\s-]\d)"
        + $@"|{Arrow}(?<ins>{ProteinChangeGrammar.ThreeLetter})[\s-]?\k<pos>(?![A-Za-z0-9]))",
        Options, 10_000)]
    private static partial Regex Symbols();
}
