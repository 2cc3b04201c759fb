using System.Text.Json;

namespace AlkBot.Index.Reports;

/// <summary>A question with what a right answer to it says and quotes: a line of the file that <c>alkbot eval questions</c> reads.</summary>
/// <param name="Id">The key of the question.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Kind"><c>answerable</c> or <c>unanswerable</c>.</param>
/// <param name="Must">Patterns of what has to occur in the answer; all of them.</param>
/// <param name="Evidence">Where the source answers it: start and end, a pair each.</param>
public sealed record QuestionLabel(
    string Id, string Question, string Kind, IReadOnlyList<string> Must, IReadOnlyList<IReadOnlyList<int>> Evidence)
{
    /// <summary>The source that the evidence is counted on; null where there is none.</summary>
    public string? Source { get; init; }

    /// <summary>The line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportsJson.Readable.QuestionLabel);
}
