using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Faults;

namespace AlkBot.Bench.Faults;

/// <summary>Lets the network of an emulated Discord fail, one fault at a time and each as likely as another.</summary>
internal sealed class NetworkFaults(DiscordEmulator discord, Random random)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private readonly List<MetFault> _met = [];

    /// <summary>The faults that were let happen, in order; read it once they have ended.</summary>
    public IReadOnlyList<MetFault> Met => _met;

    /// <summary>Goes on until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var faults = OfApi().ToList();
        if (discord.Gateway.Identifies.Count > 0)
            faults.AddRange(OfGateway());
        while (true)
        {
            await Task.Delay(ShortestPause + random.NextDouble() * (LongestPause - ShortestPause), TimeProvider.System, cancellationToken);
            var (name, happen) = faults[random.Next(faults.Count)];
            _met.Add(new MetFault(name, TimeProvider.System.GetUtcNow()));
            try
            {
                await happen();
            }
            catch (InvalidOperationException)
            {
                // No session is connected, so there is none to break.
            }
        }
    }

    private IEnumerable<(string Name, Func<Task> Happen)> OfApi() =>
    [
        ("lost answer", () => Next(Fault.LoseAnswer)),
        ("broken connection", () => Next(Fault.Drop)),
        ("no answer", () => Next(Fault.Hang)),
        ("503", () => Next(Fault.Status(503))),
        ("429 of a route", () => Next(Fault.TooManyRequests(TimeSpan.FromMilliseconds(300), "user"))),
        ("429 global", () => Next(Fault.TooManyRequests(TimeSpan.FromSeconds(1), "global"))),
        ("dead connections", () =>
        {
            discord.Faults.FreezeConnections();
            return Task.CompletedTask;
        }),
    ];

    private IEnumerable<(string Name, Func<Task> Happen)> OfGateway() =>
    [
        ("op 7", discord.Gateway.RequestReconnectAsync),
        ("op 9", () => discord.Gateway.InvalidateAsync()),
        ("op 9, resumable", () => discord.Gateway.InvalidateAsync(resumable: true)),
        ("close code 4000", () => discord.Gateway.CloseAsync(4000)),
        ("broken gateway", discord.Gateway.DropHeardAsync),
        ("hanging address", () =>
        {
            discord.Gateway.HangingConnections = 1;
            return discord.Gateway.DropHeardAsync();
        }),
    ];

    private Task Next(Fault fault)
    {
        discord.Faults.Next(fault);
        return Task.CompletedTask;
    }
}
