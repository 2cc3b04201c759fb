using System.CommandLine;

namespace AlkBot.Commands;

/// <summary><c>alkbot source</c>: the sources in the index.</summary>
internal sealed class SourceCommand : Command
{
    public SourceCommand() : base("source", "List the sources of the index, or print one's canonical text.")
    {
        Subcommands.Add(new SourceListCommand());
        Subcommands.Add(new SourceTextCommand());
    }
}
