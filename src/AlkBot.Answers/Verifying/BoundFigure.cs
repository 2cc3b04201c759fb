using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;

namespace AlkBot.Answers.Verifying;

/// <summary>A figure of a sentence with the words that belong to it and to no other: of two arms, those of its own.</summary>
/// <param name="At">The token of the figure; -1 of a clause that is compared without one.</param>
/// <param name="Words">The tokens that tell what it is of, in their order.</param>
/// <param name="Clause">All tokens of the clause: a denial in it is one of each of its figures.</param>
internal sealed partial record BoundFigure(int At, IReadOnlyList<int> Words, IReadOnlyList<int> Clause)
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        "is", "are", "was", "were", "has", "have", "had", "did", "does", "do", "which", "who", "that");

    /// <summary>
    /// The figures of <paramref name="unit"/> in <paramref name="text"/> whose words the grammar tells for certain: a clause with one such
    /// figure, "20% with A and 30% with B", or "with A and B 20% and 30%, respectively". Of others nothing is told.
    /// </summary>
    public static IReadOnlyList<BoundFigure> In(AnnotatedText text, string? unit)
    {
        var plain = WithoutBrackets(text.Text);
        if (LeadingContrast().IsMatch(plain))
            return [];
        var found = new List<BoundFigure>();
        foreach (var (start, end) in Parts(plain, 0, plain.Length, Clauses()))
        {
            if (unit is null)
            {
                var words = Between(text, plain, start, end);
                found.Add(new BoundFigure(-1, words, words));
            }
            else if (InClause(text, plain, start, end, unit) is { Count: > 0 } whole)
            {
                found.AddRange(whole);
            }
            else
            {
                found.AddRange(Parts(plain, start, end, Joined()).SelectMany(p => InClause(text, plain, p.Start, p.End, unit)));
            }
        }
        return found;
    }

    private static IReadOnlyList<BoundFigure> InClause(AnnotatedText text, string plain, int start, int end, string unit)
    {
        var clause = Between(text, plain, start, end);
        var figures = clause.Where(i => Figure.UnitAt(text, i) == unit && !Figure.IsLabel(text, i)).ToList();
        if (figures.Count == 0 || figures.Exists(f => Figure.IsRange(text.Text, text.Tokens[f])))
            return [];
        var words = clause.Where(i => Figure.UnitAt(text, i) is null || Figure.IsLabel(text, i) || !figures.Contains(i)).ToList();
        if (figures.Count == 1)
            return [new BoundFigure(figures[0], words, clause)];
        return Respectively(text, figures, words, clause) ?? Listed(text, plain, figures, clause, end);
    }

    // "20% in A and 30% in B": each with its own label, all labels alike.
    private static IReadOnlyList<BoundFigure> Listed(
        AnnotatedText text, string plain, List<int> figures, IReadOnlyList<int> clause, int end)
    {
        var labels = new List<(int Start, int End)>();
        for (var at = 0; at < figures.Count; at++)
        {
            var from = Figure.EndOf(text, figures[at]);
            var to = at + 1 < figures.Count ? text.Tokens[figures[at + 1]].Start : end;
            var match = (at + 1 < figures.Count ? Label() : LastLabel()).Match(plain[from..to]);
            if (!match.Success)
                return [];
            labels.Add((from + match.Groups["label"].Index, from + match.Groups["label"].Index + match.Groups["label"].Length));
        }
        var tokens = labels.Select(l => Between(text, plain, l.Start, l.End)).ToList();
        // What behind the last label has the verb is said of all: "(5%) in A and (7%) in B had fever".
        var head = clause.Where(i => i < figures[0]).ToList();
        while (head.Count > 0 && (Figure.ValueOf(text.Tokens[head[^1]]) is not null || text.Tokens[head[^1]].Word == "of"))
            head.RemoveAt(head.Count - 1);
        List<int> tail = [];
        if (tokens[^1].ToList().FindIndex(i => Verbs.Contains(text.Tokens[i].Word)) is var verb and >= 0 && !head.Exists(IsVerb))
        {
            tail = [.. clause.Where(i => i >= tokens[^1][verb])];
            tokens[^1] = [.. tokens[^1].Take(verb)];
        }
        var links = tokens.Select(t => t.Select(i => text.Tokens[i].Word).FirstOrDefault(w => !Figure.IsGeneral(w) && w != "the")).ToList();
        if (links.Exists(l => l is null || l != links[0] || !FunctionWords.Contains(l)) || tokens.Exists(t => t.Any(IsVerb)))
            return [];
        return [.. figures.Select((f, at) => new BoundFigure(f, [.. head, .. tokens[at], .. tail], clause))];

        bool IsVerb(int i) => Verbs.Contains(text.Tokens[i].Word);
    }

    // "In A and B 20% and 30%, respectively"; null where it is not put so.
    private static IReadOnlyList<BoundFigure>? Respectively(
        AnnotatedText text, List<int> figures, List<int> words, IReadOnlyList<int> clause)
    {
        if (!clause.Any(i => text.Tokens[i].Word == "respectively"))
            return null;
        var pairs = words.Where(i => i > 0 && i + 1 < text.Tokens.Count && text.Tokens[i].Word == "and"
            && words.Contains(i - 1) && words.Contains(i + 1) && AreAlike(text, i - 1, i + 1)).ToList();
        if (figures.Count != 2 || pairs.Count != 1 || words.Exists(i => figures[0] < i && i < figures[1] && text.Tokens[i].Word != "and"))
            return [];
        var (first, second) = (Around(text, pairs[0] - 1), Around(text, pairs[0] + 1));
        return
        [
            new BoundFigure(figures[0], [.. words.Where(i => !second.Contains(i))], clause),
            new BoundFigure(figures[1], [.. words.Where(i => !first.Contains(i))], clause),
        ];
    }

    private static bool AreAlike(AnnotatedText text, int left, int right) =>
        text.Tokens[left].IsNumber == text.Tokens[right].IsNumber
        && (text.Tokens[left].IsNumber || Figure.IsName(text, left) == Figure.IsName(text, right)
            || (right + 1 < text.Tokens.Count && Figure.IsGeneral(text.Tokens[right + 1].Word)));

    private static List<int> Around(AnnotatedText text, int at) =>
        [.. text.Mentions.Where(m => m.First <= at && at < m.End).SelectMany(m => Enumerable.Range(m.First, m.Count)), at];

    private static IReadOnlyList<int> Between(AnnotatedText text, string plain, int start, int end) =>
    [
        .. Enumerable.Range(0, text.Tokens.Count).Where(i => start <= text.Tokens[i].Start && text.Tokens[i].End <= end
            && plain[text.Tokens[i].Start] != ' '),
    ];

    private static IEnumerable<(int Start, int End)> Parts(string plain, int start, int end, Regex between)
    {
        var from = start;
        foreach (Match match in between.Matches(plain[start..end]))
        {
            yield return (from, start + match.Index);
            from = start + match.Index + match.Length;
        }
        yield return (from, end);
    }

    // What stands in brackets is aside, but for a share alone: "94 (27.9%)".
    private static string WithoutBrackets(string text) => Brackets().Replace(text, m =>
        Share().IsMatch(m.Value) ? $" {m.Value[1..^1]} " : new string(' ', m.Length));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Joint = @"(,\s*(and\s+|or\s+)?|\s+(and|versus|vs\.?|(as )?compared (with|to))\s+)";

    [GeneratedRegex(@"\(([^()]|\([^()]*\))*\)|\[[^\[\]]*\]", Options, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^[(\[]\s*\d[\d.]*\s*%[)\]]$", Options, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"^\W*(whereas|while|although|though|unlike|despite|if|when|because)\b", Options, 1000)]
    private static partial Regex LeadingContrast();

    [GeneratedRegex(@"[;:]|,?\s(whereas|while|but|although|though|however|unlike|because|if)\s|,\s(which|who|with)\s", Options, 1000)]
    private static partial Regex Clauses();

    [GeneratedRegex(@",\s(and|or)\s", Options, 1000)]
    private static partial Regex Joined();

    [GeneratedRegex($@"^\s*(?<label>[^,]+?){Joint}((by|in|was|were)\s+)?(\d[\d,]*(\s+of\s+\d[\d,]*)?\s*)?$", Options, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*(?<label>[^,]+)", Options, 1000)]
    private static partial Regex LastLabel();
}
