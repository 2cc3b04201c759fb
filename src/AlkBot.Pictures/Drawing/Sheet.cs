using AlkBot.Answers.Languages;

namespace AlkBot.Pictures.Drawing;

/// <summary>
/// A picture in the making, from the top down. Whatever stands in it goes through it: text is cleaned and fits, values have citations, and
/// what is drawn is said in the alternative text as well.
/// </summary>
/// <param name="title">What the picture shows, in the bot's words and the names of things.</param>
/// <param name="language">The language of the bot's words.</param>
internal sealed class Sheet(string title, BotLanguage language)
{
    /// <summary>The width of every picture: what a phone shows of one without making it smaller than text.</summary>
    public const float Width = 760;

    public const float Margin = 24;
    public const float Inside = Width - (2 * Margin);
    public const float Large = 24;
    public const float Normal = 20;
    public const float Small = 16;

    // Discord takes no longer description.
    private const int LongestAlternative = 1024;

    private readonly List<Shape> _shapes = [];
    private readonly List<DrawnValue> _values = [];
    private readonly List<string> _said = [];

    /// <summary>The language of the bot's words.</summary>
    public BotLanguage Language => language;

    /// <summary>Where the next thing begins.</summary>
    public float Y { get; set; } = Margin;

    /// <summary>Heads the picture.</summary>
    public void Heading(string? warning = null)
    {
        Paragraph(title, Large, bold: true, Ink.Text, most: 2);
        if (warning is not null)
            Say(warning, Ink.Warning);
        Y += 10;
    }

    /// <summary>A line or several in the bot's words, which are said too.</summary>
    public void Say(string text, Ink ink = Ink.Quiet)
    {
        Paragraph(text, Small, bold: false, ink, most: 4);
        _said.Add(text);
    }

    /// <summary>A heading inside the picture.</summary>
    public void Part(string text)
    {
        Paragraph(text, Normal, bold: true, Ink.Text, most: 2);
        _said.Add(text);
    }

    /// <summary>Says what is drawn otherwise than in words of its own.</summary>
    public void Tell(string text) => _said.Add(text);

    /// <summary>Takes note of a value that is drawn; it is said as well, unless something else says it.</summary>
    public void Value(string of, string text, IReadOnlyList<DrawnCitation> citations, bool isSaid = true)
    {
        if (citations.Count == 0)
            throw new ArgumentException($"'{text}' of '{of}' has no citation.", nameof(citations));
        _values.Add(new DrawnValue(of, text, citations));
        if (isSaid)
            _said.Add($"{of}: {text}");
    }

    /// <summary>Text that begins here; returns how wide it is.</summary>
    public float Text(
        float x, float baseline, string text, float size = Normal, bool bold = false, Ink ink = Ink.Text, float width = Width, float angle = 0)
    {
        var shown = Lettering.Fit(Lettering.Clean(text), size, bold, width);
        if (shown.Length > 0)
            _shapes.Add(new Words(x, baseline, shown, size, bold, ink, angle));
        return Lettering.Width(shown, size, bold);
    }

    /// <summary>Text in lines from <paramref name="top"/> down; returns where it ends.</summary>
    public float Lines(float x, float top, string text, float size, bool bold, Ink ink, float width, int most)
    {
        foreach (var line in Lettering.Wrap(Lettering.Clean(text), size, bold, width, most))
        {
            _shapes.Add(new Words(x, top + size, line, size, bold, ink));
            top += MathF.Round(size * 1.3f);
        }
        return top;
    }

    /// <summary>How many pixels such lines take.</summary>
    public static float HeightOf(string text, float size, bool bold, float width, int most) =>
        Lettering.Wrap(Lettering.Clean(text), size, bold, width, most).Count * MathF.Round(size * 1.3f);

    /// <summary>Anything else.</summary>
    public void Add(Shape shape) => _shapes.Add(shape);

    /// <summary>What colours mean: a dot and its word each, in as many lines as it takes.</summary>
    public void Legend(IEnumerable<(Ink Ink, string Word)> entries)
    {
        const float Dot = 8;
        var x = Margin;
        foreach (var (ink, word) in entries)
        {
            var shown = Lettering.Fit(Lettering.Clean(word), Small, bold: false, (Width / 2) - Margin);
            var width = (2 * Dot) + 8 + Lettering.Width(shown, Small, bold: false);
            if (x > Margin && x + width > Width - Margin)
                (x, Y) = (Margin, Y + 26);
            _shapes.Add(new Disc(x + Dot, Y + 11, Dot, ink));
            _shapes.Add(new Words(x + (2 * Dot) + 8, Y + 17, shown, Small, false, Ink.Text));
            x += width + 22;
        }
        Y += 32;
    }

    /// <summary>The picture.</summary>
    public Picture Picture()
    {
        var sources = _values.SelectMany(v => v.Citations).Select(c => c.Source.Value).Distinct().Order(StringComparer.Ordinal).ToList();
        var named = string.Join(", ", sources.Take(2)) + (sources.Count > 2 ? $" {Language.Say($"+{sources.Count - 2} more")}" : "");
        if (_shapes.OfType<Words>().Any(w => w.Text.Contains(Lettering.Lacking)))
            Say(Language.Say($"{Lettering.Lacking}: characters that this font does not have"));
        Paragraph(Language.Say($"As stated in {named}"), Small, bold: false, Ink.Quiet, most: 1);
        return new Picture(Lettering.Clean(title), Alternative(), _values, (int)Width, (int)MathF.Ceiling(Y + Margin - 8)) { Shapes = _shapes };
    }

    private void Paragraph(string text, float size, bool bold, Ink ink, int most) =>
        Y = Lines(Margin, Y, text, size, bold, ink, Width - (2 * Margin), most) + 2;

    private string Alternative()
    {
        var (text, room) = (Lettering.Clean(title), LongestAlternative - 40);
        foreach (var (at, said) in _said.Index())
        {
            var part = $"{(at == 0 ? ". " : "; ")}{Lettering.Clean(said)}";
            if (text.Length + part.Length > room)
                return $"{text} {Language.Say($"+{_said.Count - at} more")}";
            text += part;
        }
        return text;
    }
}
