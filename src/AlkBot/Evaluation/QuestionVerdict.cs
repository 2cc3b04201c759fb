using AlkBot.Answers;

namespace AlkBot.Evaluation;

/// <summary>How an answer to a labelled question turned out.</summary>
/// <param name="Question">The question.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="IsRight">
/// Answerable: it is answered with at most <see cref="MostCitations"/> citations, every pattern occurs in what it says or quotes, and a
/// citation meets the evidence. Unanswerable: it is not in the sources.
/// </param>
internal sealed record QuestionVerdict(LabelledQuestion Question, AnswerStatus Status, bool IsRight)
{
    /// <summary>The most citations of a right answer.</summary>
    public const int MostCitations = 5;

    /// <summary>How many characters of the evidence a citation has to share, or all of it where it is shorter.</summary>
    private const int LeastOverlap = 30;

    /// <summary>Whether the answer refuses where it should, or should not.</summary>
    public bool IsRefused => Status != AnswerStatus.Answered;

    /// <summary>Judges <paramref name="answer"/>; only citations of <paramref name="source"/> meet the evidence.</summary>
    public static QuestionVerdict Of(LabelledQuestion question, Answer answer, string? source) => new(
        question,
        answer.Status,
        question.IsAnswerable
            ? answer.Status == AnswerStatus.Answered
                && answer.Citations.Count <= MostCitations
                && answer.Citations.Any(c => c.Source == source && question.Evidence.Any(e => Meets(c, e.Start, e.End)))
                && question.Must.All(m => m.IsMatch(Said(answer)))
            : answer.Status == AnswerStatus.NotInSources);

    private static bool Meets(NumberedCitation citation, int start, int end) =>
        Math.Min(citation.End, end) - Math.Max(citation.Start, start) >= Math.Min(LeastOverlap, end - start);

    private static string Said(Answer answer) =>
        string.Join('\n', answer.Statements.Select(s => s.Text).Concat(answer.Citations.Select(c => c.Quote)));
}
