using System.CommandLine;

namespace AlkBot.Commands;

/// <summary><c>alkbot commands</c>: what Discord is told of the commands.</summary>
internal sealed class RegistrationCommand : Command
{
    public RegistrationCommand() : base("commands", "Print the commands as Discord registers them, or register them.")
    {
        Subcommands.Add(new RegistrationPrintCommand());
        Subcommands.Add(new RegistrationRegisterCommand());
    }
}
