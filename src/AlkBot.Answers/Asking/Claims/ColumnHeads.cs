using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>Finds the row of heads that says what the cells of another row hold.</summary>
internal static class ColumnHeads
{
    /// <summary>What stands before the heads where they are quoted.</summary>
    public const string Label = "Its columns";

    /// <summary>Longer heads than this tell a reader no more than the row alone.</summary>
    private const int Longest = 400;

    /// <summary>The heads of the row <paramref name="passage"/>; null where it is no row, or none are printed above it.</summary>
    public static Citation? Of(Passage passage, Func<SourceId, string?> textOf)
    {
        if (passage.Row?.Cells.SelectMany(c => c.HeaderSpans).ToList() is not { Count: > 0 } heads
            || textOf(passage.Id.Source) is not { } text)
        {
            return null;
        }
        var span = new Span(heads.Min(h => h.Start), heads.Max(h => h.End));
        return span.Length > Longest ? null : new Citation(passage.Id, passage.Row.Table, span, span.Slice(text));
    }
}
