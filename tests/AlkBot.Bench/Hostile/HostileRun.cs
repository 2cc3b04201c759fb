using System.Diagnostics;
using AlkBot.Bench.Load.Servers;

namespace AlkBot.Bench.Hostile;

/// <summary>Every attack in turn, each against a server of its own, with an honest user beside it.</summary>
internal static class HostileRun
{
    // A process of its own has some 250 already: .NET keeps one or two of every library.
    private const int FewDescriptors = 512;

    // What a container is given after SIGTERM.
    private static readonly TimeSpan KilledAfter = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string alkbot, TimeSpan time, CancellationToken cancellationToken)
    {
        Console.WriteLine("| attack | made | honest `/trial` p50 | p99 | neither answered nor deferred within 3 s | RSS before, peak, after | log | SIGTERM under it |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        var index = Directory.CreateTempSubdirectory("alkbot-hostile-");
        try
        {
            var held = true;
            foreach (var name in Attacks.Names)
                held &= await MeasureAsync(alkbot, index, name, time, cancellationToken);
            return held ? 0 : 1;
        }
        finally
        {
            index.Delete(recursive: true);
        }
    }

    private static async Task<bool> MeasureAsync(
        string alkbot, DirectoryInfo index, string name, TimeSpan time, CancellationToken cancellationToken)
    {
        using var server = await ServerProcess.StartAsync(
            "alkbot", [alkbot, "serve"], Settings(index, name), cancellationToken, name == Attacks.WithFewDescriptors ? FewDescriptors : null);
        var honest = new HonestUser(server.Port);
        await honest.AskAsync(TimeSpan.FromSeconds(3), cancellationToken);
        honest.Forget();
        var (before, logged) = (server.ResidentMemory(), server.Logged);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var peak = PeakAsync(server, stop.Token);
        int made, missedByAttacker;
        using (var attack = new AttackProcess(name, server.Port))
        {
            await honest.AskAsync(time, cancellationToken);
            (made, missedByAttacker) = await attack.StopAsync(cancellationToken);
        }
        await stop.CancelAsync();
        await honest.AskAsync(TimeSpan.FromSeconds(2), cancellationToken);
        var after = server.ResidentMemory();
        var (state, log) = (server.State, server.Logged - logged);
        var missed = honest.Missed + missedByAttacker;
        var ending = await EndAsync(server, name, cancellationToken);
        Console.WriteLine(
            $"| {name} | {made} | {honest.Latencies.Percentile(0.5):0.0} ms | {honest.Latencies.Percentile(0.99):0.0} ms "
            + $"| {missed}, of {honest.Asked} honest ones {honest.Missed} | {before:0}, {await peak:0}, {after:0} MiB | {log / 1024.0:0.0} kB "
            + $"| {(state == "runs" ? "" : state + "; ")}ended in {ending.TotalSeconds:0.0} s |");
        return state == "runs" && missed == 0 && ending < KilledAfter;
    }

    private static async Task<TimeSpan> EndAsync(ServerProcess server, string name, CancellationToken cancellationToken)
    {
        using var attack = new AttackProcess(name, server.Port);
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
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
    private static Dictionary<string, string> Settings(DirectoryInfo index, string name) => new(BotSettings.Of(LoadKey.Pair.PublicKeyHex, index))
    {
        ["DOTNET_GCHeapHardLimit"] = "0x18000000",
        ["ALKBOT_Discord__ApiBaseUrl"] = "http://127.0.0.1:9/",
        ["ALKBOT_Discord__Admins"] = $"{Attack.Admin}",
        ["ALKBOT_Pages__Access"] = Attacks.HasOpenPages(name) ? "Open" : "Auto",
    };
}
