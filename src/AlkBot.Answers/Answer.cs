using System.Text.Json.Serialization;

namespace AlkBot.Answers;

/// <summary>What a command returns, before any transport gives it a form.</summary>
/// <param name="Input">The text asked, exactly as it came in; a transport that prints it escapes it.</param>
/// <param name="Command">The name of the command that answered, without the slash; null when the text named none that exists.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Title">What the answer is about, in a few words.</param>
/// <param name="Statements">The lines of the answer, in order.</param>
/// <param name="Citations">Every quote the answer rests on, numbered from 1 in the order of first use.</param>
/// <param name="Notices">What the reader has to know beside the answer.</param>
/// <param name="Suggestions">Commands that lead on, ready to be sent.</param>
/// <param name="Index">The build of the index that answered.</param>
public sealed record Answer(
    string Input,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Command,
    AnswerStatus Status,
    string Title,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<NumberedCitation> Citations,
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<string> Suggestions,
    IndexStamp Index)
{
    /// <summary>How a question was read and answered; only where that was asked for.</summary>
    public Explanation? Explanation { get; init; }
}
