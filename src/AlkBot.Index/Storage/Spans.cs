using AlkBot.Evidence;

namespace AlkBot.Index.Storage;

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

    public static Span One(this int[] flat) => flat.Length == 2 ? new Span(flat[0], flat[1]) : throw Uneven();

    public static Span[] Many(this int[] flat)
    {
        var spans = flat.Length % 2 == 0 ? new Span[flat.Length / 2] : throw Uneven();
        for (var i = 0; i < spans.Length; i++)
            spans[i] = new Span(flat[2 * i], flat[(2 * i) + 1]);
        return spans;
    }

    private static FormatException Uneven() => new("A span has a start and an end.");
}
