using System.Text.RegularExpressions;

namespace AlkBot.Sources.Pdf;

/// <summary>Makes paragraphs, headings, captions and rows of lines that stand in the order of reading.</summary>
internal sealed partial class Paragraphing(IReadOnlyList<PdfLine> lines)
{
    // As shares of the size of letters.
    private const double Indent = 0.7, OwnGap = 1.45, Larger = 1.08;
    private const int LongestHeading = 160, LongestTitle = 400, MostLines = 4;

    private readonly LineEnds _ends = new(lines);
    private readonly List<PdfBlock> _blocks = [];
    private readonly double _size = UsualSize(lines);
    private readonly double _leading = UsualLeading(lines);
    private readonly List<(double Size, bool Bold, bool Capitals)> _styles = [];
    private bool _references;
    private bool _mayBeTable;
    private bool _isFront;

    public IReadOnlyList<PdfBlock> Run()
    {
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && Continues(lines[end - 1], lines[end], lines[i]))
                end++;
            Add([.. lines.Skip(i).Take(end - i)]);
            i = end;
        }
        return Rejoined();
    }

    private void Add(IReadOnlyList<PdfLine> part)
    {
        if (_mayBeTable && part.All(IsRow))
        {
            foreach (var line in part)
                _blocks.Add(new PdfBlock(PdfBlockKind.Row, line.Page, string.Join('\t', line.Cells().Select(c => c.Text))));
            return;
        }
        var block = Joined(part);
        _mayBeTable = TableCaption().IsMatch(block.Text);
        var first = part[0];
        if (Caption().IsMatch(block.Text) || (_mayBeTable && (first.Bold || IsBold(first.Words[0]))))
        {
            _blocks.Add(block with { Kind = PdfBlockKind.Caption });
        }
        else if (IsHeading(part, block.Text))
        {
            if (_blocks.Count > 0 && _blocks.TrueForAll(b => b.Kind != PdfBlockKind.Title) && first.Page == 1 && IsLargest(first))
                _blocks.Clear();
            if (_blocks.Count == 0 && first.Page == 1 && IsLargest(first))
            {
                _blocks.Add(block with { Kind = PdfBlockKind.Title });
                _isFront = true;
            }
            // Authors and dates are large as well.
            else if (_isFront && !HeadingKnown(block.Text) && !Number().IsMatch(block.Text))
            {
                _blocks.Add(block);
            }
            else
            {
                AddHeading(first, block);
                _isFront = false;
            }
        }
        else
        {
            _isFront &= block.Text.Length < LongestTitle;
            _blocks.Add(block);
        }
    }

    // A table's letters are smaller than the text's, or its cells stand apart.
    private bool IsRow(PdfLine line) => line.Size < _size - 0.5 || line.Cells().Count > 1;

    private bool IsLargest(PdfLine line) => line.Size > _size * Larger && lines.All(l => l.Page > 1 || l.Size <= line.Size);

    private void AddHeading(PdfLine first, PdfBlock block)
    {
        var style = (first.Size, first.Bold, IsCapitals(block.Text));
        if (Number().Match(block.Text) is { Success: true } number)
        {
            var level = number.Value.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
            _blocks.Add(block with { Kind = PdfBlockKind.Heading, Level = level });
        }
        else
        {
            if (!_styles.Contains(style))
                _styles.Add(style);
            var larger = _styles.Select(s => s.Size).Distinct().Count(s => s > style.Size);
            var level = 1 + larger + _styles.Count(s => s.Size == style.Size && s != style && s.Capitals && !style.Item3);
            _blocks.Add(block with { Kind = PdfBlockKind.Heading, Level = level });
        }
        _references = References().IsMatch(Number().Replace(block.Text, ""));
    }

    private bool Continues(PdfLine above, PdfLine line, PdfLine first)
    {
        if (Math.Abs(above.Size - line.Size) > 0.6 || above.Bold != line.Bold || Bullet().IsMatch(line.Text))
            return false;
        if (Caption().IsMatch(line.Text) || TableCaption().IsMatch(line.Text))
            return false;
        if (TableCaption().IsMatch(first.Text) && line.Cells().Count > 1)
            return false;
        if (_mayBeTable && IsRow(above) != IsRow(line))
            return false;
        var sameColumn = above.Page == line.Page && above.Baseline > line.Baseline && Math.Abs(above.Column.Left - line.Column.Left) < 3;
        if (!sameColumn)
            return !Ended().IsMatch(above.Text) && !IsHeading([first], first.Text) && !Caption().IsMatch(first.Text);
        if (above.Baseline - line.Baseline > Math.Max(OwnGap * line.Size, 1.3 * _leading))
            return false;
        // Entries are numbered, or their first lines hang out.
        if (_references)
            return !Entry().IsMatch(line.Text) && (line.Left > first.Left + 1 || !Ended().IsMatch(above.Text));
        if (HeadingKnown(above.Text) || HeadingKnown(line.Text))
            return false;
        var indented = line.Left - above.Left > Indent * line.Size;
        return !(indented && Ended().IsMatch(above.Text));
    }

    private PdfBlock Joined(IReadOnlyList<PdfLine> part)
    {
        var (text, starts) = ("", new List<int>());
        foreach (var (i, line) in part.Index())
        {
            var joined = _ends.Join(text, line.Text);
            if (i > 0 && line.Page != part[i - 1].Page)
                starts.Add(joined.Length - line.Text.Length);
            text = joined;
        }
        return new PdfBlock(PdfBlockKind.Paragraph, part[0].Page, text) { PageStarts = starts };
    }

    // What a figure or a table of another page or column broke off goes on behind it.
    private List<PdfBlock> Rejoined()
    {
        var joined = new List<PdfBlock>();
        foreach (var block in _blocks)
        {
            var goesOn = block.Kind == PdfBlockKind.Paragraph && block.Text.Length > 0 && char.IsLower(block.Text[0]);
            var open = goesOn
                ? joined.FindLastIndex(b => b.Kind is PdfBlockKind.Paragraph or PdfBlockKind.Heading)
                : -1;
            if (open < 0 || joined[open].Kind == PdfBlockKind.Heading || Ended().IsMatch(joined[open].Text))
            {
                joined.Add(block);
                continue;
            }
            var before = joined[open];
            var text = _ends.Join(before.Text, block.Text);
            var pages = Enumerable.Repeat(text.Length - block.Text.Length, block.Page - before.Page - before.PageStarts.Count);
            joined[open] = before with { Text = text, PageStarts = [.. before.PageStarts, .. pages] };
        }
        return joined;
    }

    private bool IsHeading(IReadOnlyList<PdfLine> part, string text)
    {
        var (longest, lines) = IsLargest(part[0]) ? (LongestTitle, part.Count) : (LongestHeading, MostLines);
        if (text.Length > longest || part.Count > lines || !text.Any(char.IsLetter) || text[^1] is '.' or ',' or ';' or ':')
            return false;
        if (HeadingKnown(text))
            return true;
        return !char.IsLower(text[0]) && (part[0].Size > _size * Larger || (part.All(l => l.Bold) && part[0].Size >= _size * 0.95));
    }

    private static bool HeadingKnown(string text) =>
        text.Length < 60 && Layout.Guesses.HeadingWords.AreKnown(Number().Replace(text, "").TrimEnd(':'));

    private static bool IsBold(UglyToad.PdfPig.Content.Word word) => new PdfLine(0, [word]).Bold;

    private static bool IsCapitals(string text) => !text.Any(char.IsLower);

    private static double UsualSize(IReadOnlyList<PdfLine> lines) =>
        lines.GroupBy(l => l.Size).MaxBy(g => g.Sum(l => l.Text.Length))?.Key ?? 0;

    private static double UsualLeading(IReadOnlyList<PdfLine> lines) => lines.Zip(lines.Skip(1))
        .Where(p => p.First.Page == p.Second.Page && p.First.Column == p.Second.Column && p.First.Baseline > p.Second.Baseline)
        .GroupBy(p => Math.Round(p.First.Baseline - p.Second.Baseline)).MaxBy(g => g.Count())?.Key ?? 0;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^(Supplementary )?(Table|Figure|Fig\.?|Scheme|Box) S?\d+[A-Za-z]?\s?[.:|–—]", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(Supplementary )?Table S?\d+\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex TableCaption();

    [GeneratedRegex(@"[.?!:][)\]”""’']*(\^?[\d,–-]+)?$", Options)]
    private static partial Regex Ended();

    [GeneratedRegex(@"^[•◦▪‣–] ?", Options)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(\d+(\.\d+)*\.?) +", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(\[\d{1,3}\]|\d{1,3}\.|\d{1,3} [A-Z])", Options)]
    private static partial Regex Entry();

    [GeneratedRegex("^(references|bibliography|literature cited)$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex References();
}
