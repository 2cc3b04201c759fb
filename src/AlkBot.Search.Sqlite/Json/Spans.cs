using AlkBot.Evidence;

namespace AlkBot.Search.Sqlite.Json;

/// <summary>Spans as flat arrays of starts and ends.</summary>
internal static class Spans
{
    public static int[] Flat(this Span span) => [span.Start, span.End];

    public static int[] Flat(this IReadOnlyList<Span> spans)
    {
        var flat = new int[spans.Count * 2];
        for (var i = 0; i < spans.Count; i++)
            (flat[2 * i], flat[(2 * i) + 1]) = (spans[i].Start, spans[i].End);
        return flat;
    }

    public static Span One(this int[] flat) => new(flat[0], flat[1]);

    public static Span[] Many(this int[] flat)
    {
        var spans = new Span[flat.Length / 2];
        for (var i = 0; i < spans.Length; i++)
            spans[i] = new Span(flat[2 * i], flat[(2 * i) + 1]);
        return spans;
    }
}
