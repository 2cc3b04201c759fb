using System.CommandLine;

namespace AlkBot.Commands;

/// <summary><c>alkbot index</c>: the generations of the index.</summary>
internal sealed class TerminalIndexCommand : Command
{
    public TerminalIndexCommand() : base("index", "Build, change, inspect, check and roll back the index.")
    {
        Subcommands.Add(new IndexBuildCommand());
        Subcommands.Add(new IndexStatusCommand());
        Subcommands.Add(new IndexVerifyCommand());
        Subcommands.Add(new IndexRollbackCommand());
        Subcommands.Add(new IndexAddCommand());
        Subcommands.Add(new IndexRemoveCommand());
        Subcommands.Add(new IndexActivateCommand());
        Subcommands.Add(new IndexDiscardCommand());
        Subcommands.Add(new IndexLogCommand());
        Subcommands.Add(new IndexPurgeCommand());
        Subcommands.Add(new IndexFalseAlarmCommand());
        Subcommands.Add(new IndexReportsCommand());
    }
}
