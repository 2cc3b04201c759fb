using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Faults;

/// <summary><c>faults</c>: a started <c>alkbot serve</c> under steady interactions while its network fails at random from a seed.</summary>
internal sealed class FaultsCommand : TerminalCommand
{
    private readonly Option<string> _alkbot = BenchOptions.Program();

    private readonly Option<int> _seed = BenchOptions.Number("--seed", 1, "What the faults are drawn from.", least: 0);
    private readonly Option<int> _minutes = BenchOptions.Number("--minutes", 60, "How long it lasts.", most: 1440);
    private readonly Option<int> _rate = BenchOptions.Number("--rate", 5, "Interactions a second.");

    public FaultsCommand() : base("faults", "Answer interactions while connections, answers and sessions are lost at random.")
    {
        foreach (var option in new Option[] { _alkbot, _seed, _minutes, _rate })
            Options.Add(option);
    }

    public override Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken) => FaultRun.RunAsync(
        arguments.GetRequiredValue(_alkbot),
        new Random(arguments.GetValue(_seed)),
        TimeSpan.FromMinutes(arguments.GetValue(_minutes)),
        arguments.GetValue(_rate),
        cancellationToken);
}
