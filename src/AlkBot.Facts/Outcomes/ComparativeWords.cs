namespace AlkBot.Facts.Outcomes;

/// <summary>Parts of patterns for one group that did better or worse than another.</summary>
internal static class ComparativeWords
{
    /// <summary>Which way it went: <c>significantly longer</c>.</summary>
    public const string Direction =
        "((significantly|markedly|numerically|independently) )?(longer|shorter|better|worse|poor(er)?|higher|lower|greater"
        + "|superior|inferior|improved|increased|reduced|decreased)";
}
