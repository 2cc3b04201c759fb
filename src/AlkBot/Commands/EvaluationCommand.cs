using System.CommandLine;

namespace AlkBot.Commands;

/// <summary><c>alkbot eval</c>: measures the rules, the search and the answers on labelled data.</summary>
internal sealed class EvaluationCommand : Command
{
    public EvaluationCommand() : base("eval", "Measure the rules, the search and the answers on labelled data.")
    {
        Subcommands.Add(new MutationEvaluationCommand());
        Subcommands.Add(new OutcomeEvaluationCommand());
        Subcommands.Add(new RetrievalEvaluationCommand());
        Subcommands.Add(new QuestionEvaluationCommand());
    }
}
