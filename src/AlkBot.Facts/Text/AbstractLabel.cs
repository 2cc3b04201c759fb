namespace AlkBot.Facts.Text;

/// <summary>The labels that structured abstracts print in capitals before a sentence: "RESULTS", "PATIENTS AND METHODS:".</summary>
internal static class AbstractLabel
{
    /// <summary>A pattern of one at the beginning of a sentence, or of nothing.</summary>
    public const string Pattern = @"(?-i:[A-Z]{4,}( [A-Z]{2,}){0,4}:? )?";
}
