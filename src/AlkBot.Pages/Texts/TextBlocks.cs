using AlkBot.Evidence;

namespace AlkBot.Pages.Texts;

/// <summary>Gives a canonical text its form again: headings, paragraphs, lists and tables, in order, with all the words of it.</summary>
internal sealed class TextBlocks
{
    private readonly string _text;
    private readonly List<TextBlock> _blocks = [];
    private readonly TableBlocks _tables;

    private TextBlocks(string text) => (_text, _tables) = (text, new TableBlocks(text));

    /// <summary>The blocks of <paramref name="text"/>.</summary>
    /// <param name="text">The canonical text.</param>
    /// <param name="passages">Its passages, in order.</param>
    public static IReadOnlyList<TextBlock> Of(string text, IEnumerable<Passage> passages)
    {
        var (made, at) = (new TextBlocks(text), 0);
        foreach (var passage in passages)
        {
            if (passage.Span.Start > at)
                made.AddBetween(new Span(at, passage.Span.Start), passage.SectionPath);
            made.Add(passage);
            at = Math.Max(at, passage.Span.End);
        }
        made.AddBetween(new Span(at, text.Length), []);
        made._blocks.AddRange(made._tables.Take());
        return made._blocks;
    }

    private void Add(Passage passage)
    {
        if (_tables.TryAdd(passage))
            return;
        _blocks.AddRange(_tables.Take());
        // It may begin another table.
        if (!_tables.TryAdd(passage))
            _blocks.AddRange(ListedLines.Of(_text, passage.Span, passage.Kind));
    }

    // Headings are in no passage.
    private void AddBetween(Span gap, IReadOnlyList<string> sections)
    {
        if (TextGaps.Trim(_text, gap) is not { } left)
            return;
        _blocks.AddRange(_tables.Take());
        for (var level = 1; level <= sections.Count; level++)
        {
            var title = sections[level - 1];
            var at = title.Length == 0 ? -1 : _text.IndexOf(title, left.Start, left.Length, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var heading = WholeWords(new Span(at, at + title.Length), left);
            AddText(new Span(left.Start, heading.Start));
            _blocks.Add(new HeadingBlock(heading, level));
            left = left with { Start = heading.End };
        }
        AddText(left);
    }

    private void AddText(Span span)
    {
        if (TextGaps.Trim(_text, span) is { } words && TextGaps.HasWords(_text, words))
            _blocks.AddRange(ListedLines.Of(_text, words, kind: null));
    }

    // With the number before it and the stop after it.
    private Span WholeWords(Span title, Span within)
    {
        const int LongestNumber = 12;
        var (start, end) = (title.Start, title.End);
        while (end < within.End && !char.IsWhiteSpace(_text[end]))
            end++;
        while (start > within.Start && _text[start - 1] != '\n')
            start--;
        return new Span(title.Start - start <= LongestNumber && char.IsLetterOrDigit(_text[start]) ? start : title.Start, end);
    }
}
