namespace AlkBot.Pages.Texts;

/// <summary>Deals the blocks of a long text out to pages, the same for every reader.</summary>
internal static class TextParts
{
    private const int Most = 60_000;

    /// <summary>The blocks by part; at least one part, which may be empty.</summary>
    public static IReadOnlyList<IReadOnlyList<TextBlock>> Of(IEnumerable<TextBlock> blocks)
    {
        var (parts, length) = (new List<List<TextBlock>> { new() }, 0);
        foreach (var block in blocks)
        {
            if (length > 0 && length + block.Span.Length > Most)
            {
                parts.Add([]);
                length = 0;
            }
            parts[^1].Add(block);
            length += block.Span.Length;
        }
        return parts;
    }

    /// <summary>Which of <paramref name="parts"/> holds the character at <paramref name="place"/>.</summary>
    public static int IndexOf(IReadOnlyList<IReadOnlyList<TextBlock>> parts, int place)
    {
        var part = parts.Count - 1;
        while (part > 0 && parts[part][0].Span.Start > place)
            part--;
        return part;
    }
}
