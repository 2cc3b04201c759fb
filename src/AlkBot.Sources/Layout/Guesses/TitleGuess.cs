using AlkBot.Evidence;
using AlkBot.Sources.Passages;
using AlkBot.Sources.Sentences;

namespace AlkBot.Sources.Layout.Guesses;

/// <summary>Guesses the title: the first line of a text with lines, the first sentence of one without.</summary>
internal static class TitleGuess
{
    private const int LongestTitle = 300;

    /// <summary>The title; null when the text opens with something too long for one, or is nothing but it.</summary>
    public static Span? In(string text)
    {
        var whole = new Span(0, text.Length);
        var lines = Paragraphs.Lines(text, whole).Where(line => line.Length > 0).ToList();
        var first = lines.Count > 1 ? lines[0] : SentenceSplitter.Split(text, lines[0])[0];
        return first.Length <= LongestTitle && first.End < lines[^1].End ? first : null;
    }

    /// <summary>The title's words, without a stop or mark-up.</summary>
    public static string Words(string title) => title.Trim('#', '*', ' ').TrimEnd('.');
}
