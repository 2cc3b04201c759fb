namespace AlkBot.Answers.Cards;

/// <summary>
/// Puts values into lines. Each value brings its own proof, so that two passages prove all of a line; the others are counted.
/// </summary>
internal static class CardLines
{
    private const int Longest = 120;

    /// <summary>The line of <paramref name="values"/>, of which there is at least one.</summary>
    /// <param name="label">The words before it; null for none.</param>
    /// <param name="values">The values.</param>
    /// <param name="between">What parts them.</param>
    /// <param name="longest">How many characters find room.</param>
    public static CardLine Of(string? label, IReadOnlyList<CardValue> values, string between = "; ", int longest = Longest)
    {
        var (texts, cited, shown) = (new List<string>(), new List<NumberedCitation>(), 0);
        // What holds under the same conditions is told with them once.
        foreach (var alike in values.GroupBy(v => v.IsQuote ? v.Text : v.Conditions))
        {
            var (named, conditions) = (new List<string>(), alike.First().Conditions);
            foreach (var value in alike)
            {
                var more = Union(cited, value.Citations);
                if (more.Count > 2)
                    more = Union(cited, value.Citations.Take(1));
                var length = texts.Concat(named).Sum(t => t.Length + between.Length) + value.Text.Length + conditions.Length;
                if (shown > 0 && (values[0].IsQuote || more.Count > 2 || length > longest))
                    continue;
                named.Add(value.Text);
                (cited, shown) = (more, shown + 1);
            }
            if (named.Count > 0)
                texts.Add(CardText.Head($"{string.Join(alike.Count() > 1 ? ", " : between, named)}{conditions}", longest));
        }
        return new CardLine(
            label, string.Join(between, texts), [.. cited.Take(2).Select(c => c.N)], values[0].IsQuote && shown == 1, values.Count - shown);
    }

    private static List<NumberedCitation> Union(IEnumerable<NumberedCitation> cited, IEnumerable<NumberedCitation> more) =>
        [.. cited.Concat(more).DistinctBy(CardCitations.PlaceOf)];
}
