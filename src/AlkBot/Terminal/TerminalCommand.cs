using System.CommandLine;

namespace AlkBot.Terminal;

/// <summary>One command of the terminal.</summary>
internal abstract class TerminalCommand(string name, string description) : Command(name, description)
{
    /// <summary>Does what the command line says.</summary>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public abstract Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken);
}
