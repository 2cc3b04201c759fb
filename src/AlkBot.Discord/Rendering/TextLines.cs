using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>Makes paragraphs. What is longer than a page holds is cut between words; nothing is left out.</summary>
internal static class TextLines
{
    private const int Longest = 600;
    private const int LongestHeading = 200;
    internal const string QuotePrefix = "> ";

    /// <summary>A heading of one line, and what does not fit into it.</summary>
    public static (IReadOnlyList<TextLine> Heading, IReadOnlyList<TextLine> Left) Heading(string text, string prefix)
    {
        var pieces = Pieces.Of(Label.OneLine(text), LongestHeading);
        return pieces.Count == 0
            ? ([new TextLine($"{prefix}—", [])], [])
            : ([Line(prefix, pieces[0])], [.. pieces.Skip(1).Select(p => Line("", p))]);
    }

    /// <summary>Running text.</summary>
    public static IReadOnlyList<TextLine> Plain(params IEnumerable<Run> runs) => Of("", OneLine(runs));

    /// <summary>Small print: the bot's own words.</summary>
    public static IReadOnlyList<TextLine> Small(params IEnumerable<Run> runs) => Of("-# ", OneLine(runs));

    /// <summary>A source's own words.</summary>
    public static IReadOnlyList<TextLine> Quote(params IEnumerable<Run> runs) => Of(QuotePrefix, runs);

    /// <summary>The marks of passages, as they follow a line.</summary>
    public static IEnumerable<Run> Marks(IEnumerable<int> passages) => passages.Select(Run.Mark);

    private static IReadOnlyList<TextLine> Of(string prefix, IEnumerable<Run> runs) =>
        [.. Pieces.Of(runs, Longest).Select(piece => Line(prefix, piece))];

    private static TextLine Line(string prefix, Piece piece) =>
        new(prefix + piece.Text.Replace("\n", '\n' + prefix, StringComparison.Ordinal), piece.Citations);

    private static IEnumerable<Run> OneLine(IEnumerable<Run> runs) =>
        runs.Select(r => !r.IsMarkdown ? r with { Text = r.Text.ReplaceLineEndings(" ") } : r);
}
