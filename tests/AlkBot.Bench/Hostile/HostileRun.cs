using System.Diagnostics;
using AlkBot.Bench.Load.Servers;

namespace AlkBot.Bench.Hostile;

/// <summary>Every attack in turn, each against a server of its own, with an honest user beside it.</summary>
internal static class HostileRun
{
    private static readonly (string Name, Func<Attack, CancellationToken, Task> Run)[] Attacks =
    [
        ("nothing", (_, stop) => Task.Delay(Timeout.Infinite, stop)),
        ("3,000 connections that send 250,000 bytes of a body and wait", (attack, stop) => attack.HoldBodiesAsync(3_000, 250_000, stop)),
        ("3,000 idle connections", (attack, stop) => attack.HoldBodiesAsync(3_000, 0, stop)),
        ("forged requests from 8 connections", (attack, stop) => attack.ForgeAsync(8, stop)),
        ("32 worst questions at once, one user", (attack, stop) => attack.AskAsync(32, TimeSpan.Zero, stop)),
        ("5 worst questions a second, one user", (attack, stop) => attack.AskAsync(1, TimeSpan.FromSeconds(0.2), stop)),
    ];

    public static async Task<int> RunAsync(string alkbot, TimeSpan time, CancellationToken cancellationToken)
    {
        Console.WriteLine("| attack | honest `/trial` p50 | p99 | not answered within 3 s | RSS before, peak, after | log | server |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        var index = Directory.CreateTempSubdirectory("alkbot-hostile-");
        try
        {
            var held = true;
            foreach (var (name, run) in Attacks)
                held &= await MeasureAsync(alkbot, index, name, run, time, cancellationToken);
            return held ? 0 : 1;
        }
        finally
        {
            index.Delete(recursive: true);
        }
    }

    private static async Task<bool> MeasureAsync(
        string alkbot, DirectoryInfo index, string name, Func<Attack, CancellationToken, Task> run, TimeSpan time,
        CancellationToken cancellationToken)
    {
        using var server = await ServerProcess.StartAsync("alkbot", [alkbot, "serve"], Settings(index), cancellationToken);
        var honest = new HonestUser(server.Port);
        await honest.AskAsync(TimeSpan.FromSeconds(3), cancellationToken);
        honest.Forget();
        var (before, logged) = (server.ResidentMemory(), server.Logged);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (peak, attack) = (PeakAsync(server, stop.Token), Attack.UntilStoppedAsync(() => run(new Attack(server.Port), stop.Token)));
        await honest.AskAsync(time, cancellationToken);
        await stop.CancelAsync();
        await attack;
        await honest.AskAsync(TimeSpan.FromSeconds(2), cancellationToken);
        var after = server.ResidentMemory();
        var (state, log) = (server.State, server.Logged - logged);
        var ending = await EndAsync(server, cancellationToken);
        Console.WriteLine(
            $"| {name} | {honest.Latencies.Percentile(0.5):0.0} ms | {honest.Latencies.Percentile(0.99):0.0} ms "
            + $"| {honest.Missed} of {honest.Asked} | {before:0}, {await peak:0}, {after:0} MiB | {log / 1024.0:0.0} kB "
            + $"| {state}; stopped in {ending.TotalSeconds:0.0} s |");
        return state == "runs" && honest.Missed == 0;
    }

    private static async Task<TimeSpan> EndAsync(ServerProcess server, CancellationToken cancellationToken)
    {
        var asked = Stopwatch.GetTimestamp();
        server.Terminate();
        await server.EndAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(asked);
    }

    private static async Task<double> PeakAsync(ServerProcess server, CancellationToken stop)
    {
        var peak = 0.0;
        while (!stop.IsCancellationRequested)
        {
            peak = Math.Max(peak, server.ResidentMemory());
            await Task.Delay(100, CancellationToken.None);
        }
        return peak;
    }

    // What .NET takes for its heap in a container of 512 MB; nothing is sent to Discord.
    private static Dictionary<string, string> Settings(DirectoryInfo index) => new()
    {
        ["DOTNET_GCHeapHardLimit"] = "0x18000000",
        ["ALKBOT_Discord__PublicKey"] = LoadKey.Pair.PublicKeyHex,
        ["ALKBOT_Discord__ApiBaseUrl"] = "http://127.0.0.1:9/",
        ["ALKBOT_Index__Directory"] = index.FullName,
    };
}
