using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Evaluation;

/// <summary>How the questions of a file were answered.</summary>
/// <param name="Verdicts">A verdict each, in the order of the file.</param>
/// <param name="FalseQuotes">Quotes that their source does not print where they say, a line each; none is ever right.</param>
internal sealed record QuestionScore(IReadOnlyList<QuestionVerdict> Verdicts, IReadOnlyList<string> FalseQuotes)
{
    /// <summary>The totals, three lines.</summary>
    public IReadOnlyList<string> Totals()
    {
        var (answerable, others) = (Verdicts.Where(v => v.Question.IsAnswerable).ToList(), Verdicts.Where(v => !v.Question.IsAnswerable).ToList());
        return
        [
            $"answerable: {answerable.Count(v => v.IsRight)}/{answerable.Count} right, "
            + $"{answerable.Count(v => v is { IsRight: false, IsRefused: false })} answered wrongly, "
            + $"{answerable.Count(v => v.IsRefused)} refused wrongly",
            $"unanswerable: {others.Count(v => v.IsRight)}/{others.Count} refused rightly, {others.Count(v => !v.IsRight)} answered wrongly",
            $"false quotes: {FalseQuotes.Count}",
        ];
    }
}

/// <summary>Asks labelled questions, and checks every quote of the answers against its source.</summary>
internal static class QuestionEvaluation
{
    public static async Task<QuestionScore> RunAsync(
        IReadOnlyList<LabelledQuestion> questions, string? source, Library index, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>();
        foreach (var known in index.Sources)
            texts[known.Id.Value] = index.ReadText(known.Id) ?? "";
        var (answerer, verdicts, falseQuotes) = (new Answerer(), new List<QuestionVerdict>(), new List<string>());
        foreach (var question in questions)
        {
            var answer = await answerer.AnswerAsync(question.Question, index, cancellationToken);
            falseQuotes.AddRange(answer.Citations.Where(c => !IsVerbatim(c, texts[c.Source]))
                .Select(c => $"{question.Id}: false quote {c.Start}-{c.End} of {c.Source}"));
            verdicts.Add(QuestionVerdict.Of(question, answer, question.Source ?? source));
        }
        return new QuestionScore(verdicts, falseQuotes);
    }

    private static bool IsVerbatim(NumberedCitation citation, string text) =>
        new Span(citation.Start, citation.End) is var span && span.FitsIn(text.Length) && span.Slice(text) == citation.Quote;
}
