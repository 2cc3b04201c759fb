using AlkBot.Evidence;

namespace AlkBot.Sources.Tables;

/// <summary>What stands between two separators of a flattened table.</summary>
/// <param name="Span">Where it stands; empty for an empty cell.</param>
/// <param name="Text">Its text.</param>
/// <param name="Traits">What it looks like.</param>
/// <param name="OpensLine">Whether a line break stands before it, so that it can only open a row.</param>
internal readonly record struct TableToken(Span Span, string Text, TokenTraits Traits, bool OpensLine)
{
    public bool IsEmpty => Span.Length == 0;

    public bool Is(TokenTraits any) => (Traits & any) != 0;

    /// <summary>Splits at every single space: two in a row enclose an empty cell.</summary>
    public static IReadOnlyList<TableToken> Of(string text, Span rows)
    {
        var tokens = new List<TableToken>();
        var (start, opensLine) = (rows.Start, false);
        for (var i = rows.Start; i <= rows.End && rows.Length > 0; i++)
        {
            if (i < rows.End && !char.IsWhiteSpace(text[i]))
                continue;
            var carriageReturn = i + 1 < rows.End && text[i] == '\r' && text[i + 1] == '\n';
            var word = text[start..i];
            tokens.Add(new TableToken(new Span(start, i), word, TokenTraitRules.Of(word), opensLine));
            if (carriageReturn)
                i++;
            opensLine = i < rows.End && text[i] == '\n';
            start = i + 1;
        }
        return tokens;
    }
}
