using AlkBot.Evidence;

namespace AlkBot.Sources.Layout;

/// <summary>A text in which words are looked for verbatim; a space in them also stands for a line break or a tab.</summary>
internal sealed class FlatText
{
    private readonly string _flat;

    public FlatText(string text)
    {
        Text = text;
        _flat = string.Create(text.Length, text, static (flat, original) =>
        {
            for (var i = 0; i < flat.Length; i++)
                flat[i] = original[i] is '\n' or '\r' or '\t' ? ' ' : original[i];
        });
    }

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>Every place of <paramref name="words"/> from <paramref name="from"/> on.</summary>
    public IEnumerable<Span> Find(string words, int from)
    {
        while (from <= _flat.Length - words.Length)
        {
            var start = _flat.IndexOf(words, from, StringComparison.Ordinal);
            if (start < 0)
                yield break;
            yield return new Span(start, start + words.Length);
            from = start + 1;
        }
    }

    public bool Has(string words, int at) =>
        at >= 0 && at + words.Length <= _flat.Length && string.CompareOrdinal(_flat, at, words, 0, words.Length) == 0;

    public bool IsSpace(int at) => at >= 0 && at < Text.Length && char.IsWhiteSpace(Text[at]);

    public int SkipSpaces(int from)
    {
        while (IsSpace(from))
            from++;
        return from;
    }
}
