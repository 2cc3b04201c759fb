using System.CommandLine;

namespace AlkBot.Commands;

/// <summary><c>alkbot eval</c>: measures the rules on labelled texts.</summary>
internal sealed class EvaluationCommand : Command
{
    public EvaluationCommand() : base("eval", "Measure what the rules find in labelled texts.")
        => Subcommands.Add(new MutationEvaluationCommand());
}
