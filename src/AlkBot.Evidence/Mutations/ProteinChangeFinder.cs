using System.Buffers;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence;

/// <summary>Finds the protein changes that a running text names.</summary>
public static partial class ProteinChangeFinder
{
    /// <summary>The changes in <paramref name="text"/>, in order, none overlapping another; spans count in it.</summary>
    public static IReadOnlyList<(Span Span, ProteinChange Change)> FindIn(string text)
    {
        var found = new List<(Span Span, ProteinChange Change)>();
        foreach (var match in Matches(text))
        {
            if (ProteinChangeParser.Of(match) is { } change && !FalseFriends.Include(text, match))
                found.Add((new Span(match.Index, match.Index + match.Length), change));
        }
        if (text.AsSpan().ContainsAny(AminoAcid.LongSymbols))
            found.AddRange(ProteinChangeProse.FindIn(text, found));
        return Longest(found);
    }

    // The patterns are large, and most sentences have nothing that any of them could match.
    private static IEnumerable<Match> Matches(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;
        foreach (Match match in Letters().Matches(text))
            yield return match;
        if (text.AsSpan().ContainsAny(Words))
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

    private static readonly SearchValues<string> Words =
        SearchValues.Create(["ins", "del", "dup", "fs", "Δ", "∆", ">"], StringComparison.Ordinal);

    private static List<(Span Span, ProteinChange Change)> Longest(List<(Span Span, ProteinChange Change)> found)
    {
        var kept = new List<(Span Span, ProteinChange Change)>();
        foreach (var candidate in found.OrderByDescending(f => f.Span.Length).ThenBy(f => f.Span))
        {
            if (!kept.Exists(k => k.Span.Overlaps(candidate.Span)))
                kept.Add(candidate);
        }
        kept.Sort((a, b) => a.Span.CompareTo(b.Span));
        return kept;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string Arrow = @"(?:\s?-*(?:>|→|⟶)\s?)";

    // A change before residue 10 is written with "p." or three letters; E2F and H2S are not changes.
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9])(?:p\.\(?(?<ref>{ProteinChangeGrammar.Letter})(?<pos>{ProteinChangeGrammar.Number})"
        + $@"|(?<ref>{ProteinChangeGrammar.Letter})(?<pos>[1-9]\d{{1,4}})){Arrow}?(?:(?<ins>{ProteinChangeGrammar.Letter})|(?<stop>\*"
        + @"|X))(?![A-Za-z0-9])",
        Options, 10_000)]
    private static partial Regex Letters();

    [GeneratedRegex($@"(?<![A-Za-z0-9])(?:p\.\(?)?{ProteinChangeGrammar.Worded}(?![A-Za-z0-9])", Options, 10_000)]
    private static partial Regex Worded();

    // "Leu-357 to Val-360" is a stretch of the chain, no change.
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9])(?:p\.\(?)?(?<ref>{ProteinChangeGrammar.ThreeLetter})(?:[\s-]?(?<pos>{ProteinChangeGrammar.Number})"
        + $@"|\((?<pos>{ProteinChangeGrammar.Number})\))"
        + $@"(?:{Arrow}|[\s-]to[\s-]|-|/)?(?:(?<ins>{ProteinChangeGrammar.ThreeLetter})|(?<stop>Ter|\*|[Ss]top))(?![A-Za-z0-9]|[\s-]\d)",
        Options, 10_000)]
    private static partial Regex Symbols();
}
