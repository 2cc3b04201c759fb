using System.Collections.Concurrent;
using AlkBot.Bench.Load.Servers;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Bench.Faults;

/// <summary>The whole run: interactions at a steady rate and faults beside them, then what became of every interaction.</summary>
internal static class FaultRun
{
    // Answers from memory come in time, others do not.
    private const string DeferAfter = "00:00:00.002";
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string alkbot, Random random, TimeSpan time, int rate, CancellationToken cancellationToken)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        var index = Directory.CreateTempSubdirectory("alkbot-faults-");
        try
        {
            using var bot = await ServerProcess.StartAsync("alkbot", [alkbot, "serve"], Settings(discord, index), cancellationToken);
            var asked = new ConcurrentBag<Exchange>();
            var faults = new NetworkFaults(discord, random);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            over.CancelAfter(time);
            await Task.WhenAll(
                Task.Run(() => faults.RunAsync(over.Token), CancellationToken.None),
                Task.Run(() => AskAsync(discord, new Uri($"http://127.0.0.1:{bot.Port}/interactions"), rate, asked, over.Token), CancellationToken.None))
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            discord.Faults.Affects = _ => false;
            await Task.Delay(TimeToFinish, TimeProvider.System, cancellationToken);
            var counts = faults.Met.CountBy(met => met.Name).OrderBy(count => count.Key, StringComparer.Ordinal);
            Console.WriteLine($"faults in {time}: {string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"))}");
            return new FaultReport([.. asked], faults.Met, rate).Print(await IsReadyAsync(bot.Port, cancellationToken)) ? 0 : 1;
        }
        finally
        {
            index.Delete(recursive: true);
        }
    }

    private static Dictionary<string, string> Settings(DiscordEmulator discord, DirectoryInfo index) => new(BotSettings.Of(discord, index))
    {
        ["ALKBOT_Discord__DeferAfter"] = DeferAfter,
        // All of the interactions come from one user.
        ["ALKBOT_Server__AnswersPerUser"] = "10000",
    };

    private static async Task AskAsync(
        DiscordEmulator discord, Uri endpoint, int rate, ConcurrentBag<Exchange> asked, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / rate));
        for (var n = 0; await timer.WaitForNextTickAsync(cancellationToken); n++)
        {
            var interaction = (n % 6) switch
            {
                // No two alike, so that none is answered from memory and most are deferred.
                1 or 4 => discord.Make.Command("ask", ("question", $"Which drug helped patient {n} with G1202R?")),
                0 => discord.Make.Autocomplete("drug", "name", "al"),
                // Several messages after the first.
                5 => discord.Make.MessageCommand("Look up in the review", "alectinib, G1202R and NCT01828112"),
                _ => discord.Make.Command("trial", ("nct", "NCT01828112")),
            };
            asked.Add(await discord.AskAsync(interaction, discord.Gateway.Identifies.Count > 0 ? null : endpoint));
        }
    }

    private static async Task<bool> IsReadyAsync(int port, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/readyz"), cancellationToken);
        return response.IsSuccessStatusCode;
    }
}
