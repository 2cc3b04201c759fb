using System.Diagnostics;
using AlkBot.Bench.Load.Servers;

namespace AlkBot.Bench.Hostile;

/// <summary>Every attack in turn, each against a server of its own, with an honest user beside it.</summary>
internal static class HostileRun
{
    // A process of its own has some 250 already: .NET keeps one or two of every library.
    private const int FewDescriptors = 320;

    private static readonly (string Name, Func<Attack, CancellationToken, Task> Run)[] Attacks =
    [
        ("nothing", (_, stop) => Task.Delay(Timeout.Infinite, stop)),
        ("3,000 connections that send 250,000 bytes of a body and wait", (attack, stop) => attack.HoldBodiesAsync(3_000, 250_000, stop)),
        ("3,000 idle connections", (attack, stop) => attack.HoldBodiesAsync(3_000, 0, stop)),
        (FewConnections, (attack, stop) => attack.HoldBodiesAsync(3_000, 0, stop)),
        ("forged requests from 8 connections", (attack, stop) => attack.ForgeAsync(8, stop)),
        ("32 worst questions at once, one user", (attack, stop) => attack.AskAsync(32, TimeSpan.Zero, stop)),
        ("5 worst questions a second, one user", (attack, stop) => attack.AskAsync(1, TimeSpan.FromSeconds(0.2), stop)),
        ("an admin's builds and verifications, one after the other", (attack, stop) => attack.AdministerAsync(stop)),
        ("32 worst questions at once, beside such builds", (attack, stop) =>
            Task.WhenAll(attack.AskAsync(32, TimeSpan.Zero, stop), attack.AdministerAsync(stop))),
    ];

    private const string FewConnections = "3,000 idle connections, the server with 320 file descriptors";

    // What a container is given after SIGTERM.
    private static readonly TimeSpan KilledAfter = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string alkbot, TimeSpan time, CancellationToken cancellationToken)
    {
        Console.WriteLine("| attack | honest `/trial` p50 | p99 | neither answered nor deferred within 3 s | RSS before, peak, after | log | SIGTERM under it |");
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
        using var server = await ServerProcess.StartAsync("alkbot", [alkbot, "serve"], Settings(index), cancellationToken, name == FewConnections ? FewDescriptors : null);
        var honest = new HonestUser(server.Port);
        await honest.AskAsync(TimeSpan.FromSeconds(3), cancellationToken);
        honest.Forget();
        var (before, logged) = (server.ResidentMemory(), server.Logged);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var attacker = new Attack(server.Port);
        var (peak, attack) = (PeakAsync(server, stop.Token), Attack.UntilStoppedAsync(() => run(attacker, stop.Token)));
        await honest.AskAsync(time, cancellationToken);
        await stop.CancelAsync();
        await attack;
        await honest.AskAsync(TimeSpan.FromSeconds(2), cancellationToken);
        var after = server.ResidentMemory();
        var (state, log) = (server.State, server.Logged - logged);
        var missed = honest.Missed + attacker.Missed;
        var ending = await EndAsync(server, run, cancellationToken);
        Console.WriteLine(
            $"| {name} | {honest.Latencies.Percentile(0.5):0.0} ms | {honest.Latencies.Percentile(0.99):0.0} ms "
            + $"| {missed}, of {honest.Asked} honest ones {honest.Missed} | {before:0}, {await peak:0}, {after:0} MiB | {log / 1024.0:0.0} kB "
            + $"| {(state == "runs" ? "" : state + "; ")}ended in {ending.TotalSeconds:0.0} s |");
        return state == "runs" && missed == 0 && ending < KilledAfter;
    }

    private static async Task<TimeSpan> EndAsync(
        ServerProcess server, Func<Attack, CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var attack = Attack.UntilStoppedAsync(() => run(new Attack(server.Port), stop.Token));
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        var asked = Stopwatch.GetTimestamp();
        server.Terminate();
        await server.EndAsync(cancellationToken);
        var ending = Stopwatch.GetElapsedTime(asked);
        await stop.CancelAsync();
        await attack;
        return ending;
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
        ["ALKBOT_Discord__Admins"] = $"{Attack.Admin}",
        ["ALKBOT_Index__Directory"] = index.FullName,
    };
}
