using System.CommandLine;
using AlkBot.Evaluation;
using AlkBot.Terminal;

namespace AlkBot.Bench.Answering;

/// <summary>
/// <c>questions-report</c>: the totals of every file of labelled questions in a folder. It names no question, so that a file that
/// nothing is to be tuned on stays blind.
/// </summary>
internal sealed class QuestionsReportCommand : TerminalCommand
{
    private readonly Argument<string> _folder = new("FOLDER") { Description = "Files of labelled questions, .jsonl." };

    private readonly Option<string> _source = new("--source")
    {
        Description = "The source that the evidence is counted on; see alkbot source list.",
        Required = true,
        HelpName = "ID",
    };

    public QuestionsReportCommand() : base("questions-report", "Score the answers to files of labelled questions, totals only.")
    {
        Arguments.Add(_folder);
        Options.Add(_source);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        foreach (var path in Directory.EnumerateFiles(arguments.GetRequiredValue(_folder), "*.jsonl").Order(StringComparer.Ordinal))
        {
            var questions = await LabelledQuestion.ReadAsync(path, cancellationToken);
            var score = await QuestionEvaluation.RunAsync(questions, arguments.GetRequiredValue(_source), index, cancellationToken);
            await session.Streams.Out.WriteLineAsync(Path.GetFileName(path));
            foreach (var line in score.Totals())
                await session.Streams.Out.WriteLineAsync($"  {line}");
        }
        return ExitStatus.Done;
    }
}
