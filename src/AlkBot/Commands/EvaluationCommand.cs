using System.CommandLine;

namespace AlkBot.Commands;

/// <summary><c>alkbot eval</c>: measures the answers on labelled questions.</summary>
internal sealed class EvaluationCommand : Command
{
    public EvaluationCommand() : base("eval", "Measure the answers on labelled questions.")
    {
        Subcommands.Add(new QuestionEvaluationCommand());
    }
}
