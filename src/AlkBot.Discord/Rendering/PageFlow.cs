using System.Text.RegularExpressions;
using AlkBot.Answers.Cards;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rendering;

/// <summary>Deals parts out to pages.</summary>
internal static partial class PageFlow
{
    // Room for a page's title, sources and number beside the parts.
    private const int MostText = Limits.DisplayedText - 1200;
    private const int MostParts = 10;

    /// <summary>
    /// <paramref name="parts"/> by page: a part stays on one page where a page can hold it. There is at least one page.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<TextLine>>> Of(IEnumerable<IReadOnlyList<TextLine>> parts, int rows)
    {
        var pages = new List<List<IReadOnlyList<TextLine>>> { new() };
        foreach (var part in parts.SelectMany(p => Cut(p, rows)))
        {
            if (pages[^1].Count > 0 && !Fits([.. pages[^1].SelectMany(p => p), .. part], pages[^1].Count + 1, rows))
                pages.Add(LeadingTo(part, pages[^1], rows));
            pages[^1].Add(part);
        }
        return pages;
    }

    // Words that end in a colon go with what they lead to.
    private static List<IReadOnlyList<TextLine>> LeadingTo(
        IReadOnlyList<TextLine> part, List<IReadOnlyList<TextLine>> page, int rows)
    {
        if (page is not [_, .., var last] || last[^1].Markdown[^1] is not (':' or '：') || !Fits([.. last, .. part], 2, rows))
            return [];
        page.RemoveAt(page.Count - 1);
        return [last];
    }

    private static IEnumerable<IReadOnlyList<TextLine>> Cut(IReadOnlyList<TextLine> part, int rows)
    {
        var piece = new List<TextLine>();
        foreach (var line in part)
        {
            // What heads a quote is not left alone.
            if (piece.Count > 0 && !(piece.Count == 1 && line.IsQuote && !piece[0].IsQuote) && !Fits([.. piece, line], 1, rows))
            {
                yield return piece;
                piece = [];
            }
            piece.Add(line);
        }
        if (piece.Count > 0)
            yield return piece;
    }

    private static bool Fits(IReadOnlyList<TextLine> lines, int parts, int rows) =>
        parts <= MostParts && lines.Sum(l => l.Markdown.Length + 1) <= MostText
        && parts - 1 + lines.Sum(l => (long)CardText.Rows(Mention().Replace(l.Markdown, ""))) <= rows;

    // A command's id is not shown.
    [GeneratedRegex(@":[0-9]+>", RegexOptions.None, 1000)]
    private static partial Regex Mention();
}
