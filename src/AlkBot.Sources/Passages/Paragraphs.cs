using AlkBot.Evidence;

namespace AlkBot.Sources.Passages;

/// <summary>Finds the paragraphs of running text.</summary>
internal static class Paragraphs
{
    // Lines longer than this are not wrapped by hand, so each is a paragraph; editors and mail wrap at 80 to 120 columns.
    private const int LongestWrappedLine = 140;

    /// <summary>
    /// The paragraphs of <paramref name="range"/>, without the white space around them. They end at blank lines; where lines are not
    /// wrapped, at every line.
    /// </summary>
    public static IReadOnlyList<Span> In(string text, Span range)
    {
        var lines = Lines(text, range);
        var wrapped = lines.All(line => line.Length <= LongestWrappedLine);
        var paragraphs = new List<Span>();
        var joins = false;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                joins = false;
                continue;
            }
            if (joins && wrapped)
                paragraphs[^1] = paragraphs[^1] with { End = line.End };
            else
                paragraphs.Add(line);
            joins = true;
        }
        return paragraphs;
    }

    /// <summary>The lines of <paramref name="range"/>, each without the white space around it; blank ones are empty.</summary>
    public static IReadOnlyList<Span> Lines(string text, Span range)
    {
        var lines = new List<Span>();
        for (var start = range.Start; start < range.End;)
        {
            var end = text.IndexOf('\n', start, range.End - start);
            if (end < 0)
                end = range.End;
            lines.Add(Trimmed(text, new Span(start, end)));
            start = end + 1;
        }
        return lines;
    }

    private static Span Trimmed(string text, Span line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\ufeff'))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Span(start, end);
    }
}
