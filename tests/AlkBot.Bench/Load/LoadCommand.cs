using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Load;

/// <summary><c>load</c>: signed interactions against a started <c>alkbot serve</c>, beside a server that only checks signatures.</summary>
internal sealed class LoadCommand : TerminalCommand
{
    private readonly Option<string> _alkbot = BenchOptions.Program();

    private readonly Option<int> _requests = BenchOptions.Number("--requests", 30_000, "Requests of the throughput rounds together.");
    private readonly Option<int> _memoryRequests = BenchOptions.Number("--memory-requests", 100_000, "Requests over which memory is watched.");
    private readonly Option<int> _seconds = BenchOptions.Number(
        "--seconds", 15, "How long the steady load of 200 requests a second lasts.", most: 86_400);
    private readonly Option<int> _minutes = BenchOptions.Number("--minutes", 10, "When it all is given up.", most: 1440);

    public LoadCommand() : base("load", "Measure throughput, latency and memory under signed interactions.")
    {
        foreach (var option in new Option[] { _alkbot, _requests, _memoryRequests, _seconds, _minutes })
            Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var options = new LoadOptions(
            arguments.GetRequiredValue(_alkbot),
            arguments.GetValue(_requests),
            arguments.GetValue(_memoryRequests),
            arguments.GetValue(_seconds));
        var time = TimeSpan.FromMinutes(arguments.GetValue(_minutes));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(time);
        try
        {
            return await LoadRun.RunAsync(options, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            session.Note($"the load did not end within {time}");
            return ExitStatus.Broken;
        }
    }
}
