namespace AlkBot.Answers.Cards;

/// <summary>Cuts the quote that a card shows around what the card rests on it.</summary>
internal static class CardExcerpts
{
    /// <summary>The longest excerpt, in characters, unless what it proves is longer.</summary>
    public const int Longest = 70;

    /// <summary>The part of <paramref name="quote"/> that holds what <paramref name="lines"/> state by it.</summary>
    public static CardExcerpt Of(NumberedCitation quote, IEnumerable<CardLine> lines, Answer answer)
    {
        var told = lines.Where(l => l.Citations.Contains(quote.N)).ToList();
        var values = answer.Statements.Where(s => s.Value is not null && s.Citations.Contains(quote.N)).Select(s => s.Value!)
            .OrderByDescending(v => told.Exists(l => l.Text.Contains(v, StringComparison.OrdinalIgnoreCase)));
        // A list states of each thing several values, parted by dots, under its name.
        var parts = told.SelectMany(l => l.Text.Split(PartSeparator.Dot.Trim())).Select(p => p.Trim()).Concat(told.Select(l => l.Label ?? ""));
        return new CardExcerpt(CardText.Around(quote.Quote, values.Concat(parts), Longest), quote.N);
    }
}
