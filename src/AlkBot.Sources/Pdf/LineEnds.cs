namespace AlkBot.Sources.Pdf;

/// <summary>
/// Joins the lines of a paragraph. A hyphen at the end of a line is the word's own, or the typesetter's: the document's other words
/// tell, where they have it; or else a word of small letters on both sides is one word.
/// </summary>
internal sealed class LineEnds(IEnumerable<PdfLine> lines)
{
    private readonly HashSet<string> _words =
        [.. lines.SelectMany(l => l.Text.Split(' ')).Where(w => w.Length > 0 && w[^1] is not ('-' or '\u2010')).Select(Bare)];

    /// <summary>The words of both, with what stands between them.</summary>
    public string Join(string text, string next)
    {
        if (text.Length == 0)
            return next;
        if (text.Length < 2 || text[^1] is not ('-' or '\u2010') || !char.IsLetterOrDigit(text[^2]) || next.Length == 0)
            return $"{text} {next}";
        var first = text[(text.LastIndexOf(' ') + 1)..^1];
        return IsOneWord(first, Bare(next.Split(' ', 2)[0])) ? text[..^1] + next : $"{text[..^1]}-{next}";
    }

    private bool IsOneWord(string first, string second)
    {
        if (second.Length == 0 || !char.IsLower(second[0]))
            return false;
        if (_words.Contains(Bare($"{first}-{second}")))
            return false;
        if (_words.Contains(Bare(first + second)))
            return true;
        return first.Length > 1 && !first.Contains('-') && first.Skip(1).All(char.IsLower) && !second.Contains('-');
    }

    private static string Bare(string word) =>
        word.Trim('.', ',', ';', ':', '(', ')', '[', ']', '“', '”', '"', '?', '!').Replace('\u2010', '-');
}
