using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Hostile;

/// <summary><c>hostile-attack</c>: one attack on a server that runs, until the input ends; prints what it made and missed.</summary>
internal sealed class AttackCommand : TerminalCommand
{
    private readonly Argument<string> _name = new("name") { Description = "The attack, as the table of hostile calls it." };
    private readonly Argument<int> _port = new("port") { Description = "Where on loopback the server is." };

    public AttackCommand() : base("hostile-attack", "Attack a server until the input ends.")
    {
        Arguments.Add(_name);
        Arguments.Add(_port);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var attack = new Attack(arguments.GetRequiredValue(_port));
        var attacking = Attack.UntilStoppedAsync(() => Attacks.Of(arguments.GetRequiredValue(_name))(attack, stop.Token));
        await Console.In.ReadToEndAsync(cancellationToken);
        await stop.CancelAsync();
        await attacking;
        Console.WriteLine($"{attack.Made} {attack.Missed}");
        return 0;
    }
}
