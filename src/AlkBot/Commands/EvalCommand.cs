using System.CommandLine;

namespace AlkBot.Commands;

/// <summary><c>alkbot eval</c>: how good the answers are, on data that somebody judged.</summary>
internal sealed class EvalCommand : Command
{
    public EvalCommand() : base("eval", "Measure how good it is, on judged data.") => Subcommands.Add(new EvalRetrievalCommand());
}
