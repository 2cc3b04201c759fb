using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Scale;

/// <summary><c>scale-answers</c>: the answers of <c>scale</c> alone, from an index that is there.</summary>
internal sealed class ScaleAnswersCommand : TerminalCommand
{
    private readonly Argument<string> _index = new("INDEX") { Description = "The folder of the index." };
    private readonly Argument<string> _questions = new("QUESTIONS") { Description = "What is asked, a JSON object a line." };

    public ScaleAnswersCommand() : base("scale-answers", "Measure how long answers from an index take.")
    {
        Arguments.Add(_index);
        Arguments.Add(_questions);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        await ScaleAnswers.RunAsync(arguments.GetRequiredValue(_index), arguments.GetRequiredValue(_questions));
        return ExitStatus.Done;
    }
}
