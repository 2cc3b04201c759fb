namespace AlkBot.Rendering;

/// <summary>The marks that tie a line to its citations.</summary>
internal static class Marks
{
    /// <summary>Such as <c> [1][3]</c>, with the space before it; empty without citations.</summary>
    public static string Of(IReadOnlyList<int> citations) =>
        citations.Count == 0 ? "" : " " + string.Concat(citations.Select(n => $"[{n}]"));
}
