using System.CommandLine;
using System.Text;
using AlkBot.Discord.Registration;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot commands print</c>: the body that registers all commands, as JSON.</summary>
internal sealed class RegistrationPrintCommand() : TerminalCommand("print", "Print the body that registers all commands, as JSON.")
{
    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var body = CommandRegistration.Write(await CurrentCommands.ReadAsync(session, cancellationToken));
        await session.Streams.Out.WriteLineAsync(Encoding.UTF8.GetString(body).AsMemory(), cancellationToken);
        return ExitStatus.Done;
    }
}
