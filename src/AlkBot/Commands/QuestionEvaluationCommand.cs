using System.CommandLine;
using AlkBot.Answers;
using AlkBot.Evaluation;
using AlkBot.Evidence;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot eval questions</c>: asks the questions of a file and counts the right answers.</summary>
internal sealed class QuestionEvaluationCommand : TerminalCommand
{
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "A JSON object a line: id, question, kind (answerable, unanswerable), must (patterns), evidence (spans), perhaps source.",
    };

    private readonly Option<string?> _source = new("--source")
    {
        Description = "The source that the evidence is counted on, for questions that name none; see alkbot source list.",
        HelpName = "ID",
    };

    private readonly Option<bool> _totals = new("--totals") { Description = "Print the totals only, and no question." };

    public QuestionEvaluationCommand() : base("questions", "Score answers to questions whose evidence is known.")
    {
        Arguments.Add(_file);
        Options.Add(_source);
        Options.Add(_totals);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var questions = await LabelledQuestion.ReadAsync(arguments.GetRequiredValue(_file), cancellationToken);
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        var source = arguments.GetValue(_source);
        var known = index.Sources.Select(s => s.Id.Value).ToList();
        if (source is null && questions.FirstOrDefault(q => q is { IsAnswerable: true, Source: null }) is { } homeless)
        {
            session.Note($"question {homeless.Id} names no source; give one by --source ID");
            return ExitStatus.InvalidInput;
        }
        if (source is not null && !known.Contains(source))
        {
            session.Note($"there is no source '{source}'; there are: {string.Join(", ", known)}");
            return ExitStatus.NotInSources;
        }
        var score = await QuestionEvaluation.RunAsync(questions, source, index, cancellationToken);
        foreach (var falseQuote in score.FalseQuotes)
            session.Note(falseQuote);
        var wrong = score.Verdicts.Where(v => !v.IsRight && !arguments.GetValue(_totals))
            .Select(v => $"{v.Question.Id} {Word(v.Status)}: {PlainText.OneLine(v.Question.Question)}");
        foreach (var line in wrong.Concat(score.Totals()))
            await session.Streams.Out.WriteLineAsync(line);
        return score.FalseQuotes.Count == 0 ? ExitStatus.Done : ExitStatus.Broken;
    }

    private static string Word(AnswerStatus status) => char.ToLowerInvariant(status.ToString()[0]) + status.ToString()[1..];
}
