namespace AlkBot.Answers.Cards;

/// <summary>
/// Puts values into lines. Each value brings its own proof, so that two passages prove all of a line; what finds no room is counted.
/// </summary>
internal static class CardLines
{
    private const int MostPassages = 2;

    /// <summary>The longest value that is one of a list, which goes on in further lines.</summary>
    private const int LongestName = 34;

    /// <summary>
    /// The lines of <paramref name="values"/>, of which there is at least one: one line, and of short values up to
    /// <paramref name="most"/>, each of at most <paramref name="longest"/> characters.
    /// </summary>
    public static IReadOnlyList<CardLine> Of(string label, IReadOnlyList<CardValue> values, int most, int longest)
    {
        // Where several attributes answer one question, the first value of each comes before the second of any.
        var left = values.GroupBy(v => v.Fact.Predicate).SelectMany(g => g.Index()).OrderBy(v => v.Index).Select(v => v.Item).ToList();
        var lines = new List<CardLine>();
        while (left.Count > 0 && lines.Count < most && (lines.Count == 0 || IsName(left[0])))
        {
            var (line, shown) = Of(lines.Count == 0 ? label : null, left, "; ", longest);
            lines.Add(line);
            left = [.. left.Except(shown)];
            if (line.IsQuote)
                break;
        }
        lines[^1] = lines[^1] with { Left = left.Count };
        return lines;
    }

    /// <summary>One line, and the values in it.</summary>
    /// <param name="label">The words before it; null for none.</param>
    /// <param name="values">The values; at least one.</param>
    /// <param name="between">What parts them.</param>
    /// <param name="longest">How many characters find room.</param>
    public static (CardLine Line, IReadOnlyList<CardValue> Shown) Of(
        string? label, IReadOnlyList<CardValue> values, string between, int longest)
    {
        var (texts, cited, shown) = (new List<string>(), new List<NumberedCitation>(), new List<CardValue>());
        // What holds under the same conditions is told with them once.
        foreach (var alike in values.GroupBy(v => v.IsQuote ? v.Text : v.Conditions))
        {
            var (named, conditions) = (new List<string>(), alike.First().IsQuote ? "" : alike.Key);
            foreach (var value in alike)
            {
                var proved = value.Proofs.Select(p => Union(cited, p)).Where(p => p.Count <= MostPassages).MinBy(p => p.Count);
                var length = texts.Concat(named).Sum(t => t.Length + between.Length) + value.Text.Length + conditions.Length;
                if (shown.Count > 0 && (proved is null || length > longest || values[0].IsQuote))
                    continue;
                named.Add(value.Text);
                shown.Add(value);
                cited = proved ?? cited;
            }
            if (named.Count > 0)
                texts.Add(CardText.Head($"{string.Join(conditions.Length > 0 ? ", " : between, named)}{conditions}", longest));
        }
        return (new CardLine(label, string.Join(between, texts), [.. cited.Select(c => c.N)], values[0].IsQuote), shown);
    }

    private static bool IsName(CardValue value) => value.Text.Length <= LongestName && value.Conditions.Length == 0;

    private static List<NumberedCitation> Union(IEnumerable<NumberedCitation> cited, IEnumerable<NumberedCitation> more) =>
        [.. cited.Concat(more).DistinctBy(CardCitations.PlaceOf)];
}
