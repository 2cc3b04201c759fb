using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Faults;

/// <summary><c>faults</c>: a started <c>alkbot serve</c> under steady interactions while its network fails at random from a seed.</summary>
internal sealed class FaultsCommand : TerminalCommand
{
    private readonly Option<string> _alkbot = new("--alkbot")
    {
        Description = "The program to start (default the one beside this).",
        DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "alkbot.dll"),
        HelpName = "alkbot.dll",
    };

    private readonly Option<int> _seed = Number("--seed", 1, "What the faults are drawn from.");
    private readonly Option<int> _minutes = Number("--minutes", 60, "How long it lasts.");
    private readonly Option<int> _rate = Number("--rate", 5, "Interactions a second.");

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

    private static Option<int> Number(string name, int otherwise, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => otherwise, HelpName = "N" };
}
