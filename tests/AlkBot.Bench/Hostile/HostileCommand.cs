using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Hostile;

/// <summary>
/// <c>hostile</c>: what floods and greedy users cost everybody else, against a started <c>alkbot serve</c> with a heap of 384 MB.
/// </summary>
internal sealed class HostileCommand : TerminalCommand
{
    private readonly Option<string> _alkbot = BenchOptions.Program();

    private readonly Option<int> _seconds = BenchOptions.Number("--seconds", 15, "How long each attack lasts.", most: 86_400);

    public HostileCommand() : base("hostile", "Measure what floods and greedy users cost an honest one.")
    {
        Options.Add(_alkbot);
        Options.Add(_seconds);
    }

    public override Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken) =>
        HostileRun.RunAsync(arguments.GetRequiredValue(_alkbot), TimeSpan.FromSeconds(arguments.GetValue(_seconds)), cancellationToken);
}
