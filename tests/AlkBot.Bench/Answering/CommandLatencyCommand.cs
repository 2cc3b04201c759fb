using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using AlkBot.Terminal;

namespace AlkBot.Bench.Answering;

/// <summary><c>command-latency</c>: a warm answer of every command, in process: what a chat command costs beside the network.</summary>
internal sealed class CommandLatencyCommand() : TerminalCommand("command-latency", "Measure how long a warm answer of each command takes, in process.")
{
    private const int WarmUp = 200;
    private const int Samples = 1_000;

    private static readonly string[] Inputs =
    [
        "/trial NCT01828112",
        "/trials drug:ceritinib phase:III",
        "/mutation G1202R",
        "/mutations gene:ALK",
        "/drug alectinib",
        "/drugs class:HSP90",
        "/pathway EGFR",
        "/compare ceritinib alectinib AP26113 ganetespib",
        "/cite alk-resistance-review:16",
        "/sources",
        "/ask What is the maximum tolerated dose of ceritinib?",
        "/ask Who won the world cup in 2014?",
        "/help",
    ];

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        await using var index = await ReviewIndex.BuildAsync();
        var output = session.Streams.Out;
        await output.WriteLineAsync("| input | median | p99 |\n| --- | --- | --- |");
        foreach (var input in Inputs)
        {
            var times = new List<double>(Samples);
            for (var i = -WarmUp; i < Samples; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var started = Stopwatch.GetTimestamp();
                await index.AskAsync(input);
                if (i >= 0)
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            times.Sort();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {input} | {times[Samples / 2]:0.000} ms | {times[Samples * 99 / 100]:0.000} ms |"));
        }
        return ExitStatus.Done;
    }
}
