using System.Text.RegularExpressions;

namespace AlkBot.Evidence;

/// <summary>
/// Finds changes that only their company tells: "S4C" is a change beside "S92C", behind a gene or in brackets before "mutants" (alone it
/// could be any label, as E2F is), and "C77/95A" is two.
/// </summary>
internal static partial class ListedChanges
{
    /// <summary>The changes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="certain">The changes that stand by themselves.</param>
    /// <param name="isGene">Whether a word is a gene.</param>
    public static IEnumerable<(Span Span, ProteinChange Change)> FindIn(
        string text, IReadOnlyList<(Span Span, ProteinChange Change)> certain, Func<string, bool> isGene)
    {
        var edges = certain.SelectMany(c => new[] { c.Span.Start, c.Span.End }).ToHashSet();
        return Beside(text, edges, isGene).Concat(Shared().Matches(text).Where(m => !FalseFriends.Include(text, m)).SelectMany(Each));
    }

    private static IEnumerable<(Span Span, ProteinChange Change)> Beside(string text, HashSet<int> edges, Func<string, bool> isGene)
    {
        foreach (Match match in Short().Matches(text))
        {
            var (before, after) = (match.Groups["before"], match.Groups["after"]);
            var change = match.Groups["change"];
            var listed = (before.Success && edges.Contains(before.Index)) || (after.Success && edges.Contains(after.Index + after.Length));
            if (!listed && !match.Groups["mutant"].Success && !(match.Groups["gene"] is { Success: true } gene && isGene(gene.Value)))
                continue;
            if (ProteinChangeParser.Of(match) is not { } found)
                continue;
            edges.Add(change.Index);
            edges.Add(change.Index + change.Length);
            yield return (new Span(change.Index, change.Index + change.Length), found);
        }
    }

    private static IEnumerable<(Span Span, ProteinChange Change)> Each(Match match)
    {
        var (letter, inserted) = (match.Groups["ref"].Value, match.Groups["ins"]);
        var places = match.Groups["pos"].Captures;
        foreach (Capture place in places)
        {
            var start = place == places[0] ? match.Index : place.Index;
            var end = place.Index + place.Length == inserted.Index ? inserted.Index + inserted.Length : place.Index + place.Length;
            if (ProteinChange.TryParse(letter + place.Value + inserted.Value, out var change))
                yield return (new Span(start, end), change);
        }
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string Separator = @"(?:,\s?(?:and\s|or\s)?|;\s|/|\sand\s|\sor\s)";

    [GeneratedRegex(
        $@"(?<![A-Za-z0-9])(?:(?<=(?<before>{Separator}))|(?<=(?<![A-Za-z0-9])(?<gene>[A-Z][A-Z0-9]{{1,7}})[\s-])|)"
        + $@"(?<change>(?<ref>{ProteinChangeGrammar.Letter})(?<pos>[1-9])(?<ins>{ProteinChangeGrammar.Letter}))(?![A-Za-z0-9]|-\d)"
        + $@"(?=(?<after>{Separator})?)(?:(?<=\(..\w)(?=(?<mutant>\)\s(?:\w+\s)?(?:mutants?|mutations?|substitutions?)\b))|)",
        Options, 10_000)]
    private static partial Regex Short();

    [GeneratedRegex(
        $@"(?<![A-Za-z0-9])(?<ref>{ProteinChangeGrammar.Letter})(?<pos>[1-9]\d{{1,3}})(?:/(?<pos>[1-9]\d{{1,3}})){{1,3}}"
        + $@"(?<ins>{ProteinChangeGrammar.Letter})(?![A-Za-z0-9]|-\d)",
        Options, 10_000)]
    private static partial Regex Shared();
}
