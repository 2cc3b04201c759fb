namespace AlkBot.Sources.Quotation;

/// <summary>Finds the part of a text that is most like a quote (Sellers' algorithm: edit distance with free ends in the text).</summary>
internal static class NearestText
{
    /// <summary>The stretch of <paramref name="text"/> with the fewest edits to <paramref name="quote"/>, widened to whole words.</summary>
    public static string Of(string quote, string text)
    {
        if (text.Length == 0)
            return "";
        // Two rows of the table: the cost of matching quote[..i] to some text[s..j], and where that s is.
        var cost = new int[quote.Length + 1];
        var start = new int[quote.Length + 1];
        for (var i = 0; i <= quote.Length; i++)
            cost[i] = i;
        var (bestCost, bestStart, bestEnd) = (int.MaxValue, 0, 0);
        for (var j = 1; j <= text.Length; j++)
        {
            var (diagonalCost, diagonalStart) = (cost[0], start[0]);
            start[0] = j;
            for (var i = 1; i <= quote.Length; i++)
            {
                var replaced = diagonalCost + (Same(quote[i - 1], text[j - 1]) ? 0 : 1);
                var replacedStart = diagonalStart;
                (diagonalCost, diagonalStart) = (cost[i], start[i]);
                var dropped = cost[i] + 1;
                var added = cost[i - 1] + 1;
                if (replaced <= dropped && replaced <= added)
                    (cost[i], start[i]) = (replaced, replacedStart);
                else if (dropped <= added)
                    cost[i] = dropped;
                else
                    (cost[i], start[i]) = (added, start[i - 1]);
            }
            if (cost[^1] < bestCost)
                (bestCost, bestStart, bestEnd) = (cost[^1], start[^1], j);
        }
        while (bestStart > 0 && !char.IsWhiteSpace(text[bestStart - 1]) && !char.IsWhiteSpace(text[bestStart]))
            bestStart--;
        while (bestEnd < text.Length && !char.IsWhiteSpace(text[bestEnd]) && !char.IsWhiteSpace(text[bestEnd - 1]))
            bestEnd++;
        return text[bestStart..bestEnd].Trim();
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
