using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Bench.Faults;

/// <summary>What became of the interactions, as the people saw it who sent them.</summary>
internal sealed class FaultReport(IReadOnlyList<Exchange> asked, int rate)
{
    private const int Deferred = 5;
    private static readonly TimeSpan Due = TimeSpan.FromSeconds(3);

    /// <summary>Prints it; false where the bot left somebody in the dark.</summary>
    public bool Print(bool isReady)
    {
        var taken = asked.Where(exchange => exchange.HadTaker).ToList();
        var inTime = asked.Where(IsInTime).ToList();
        var missed = taken.Count - taken.Count(IsInTime);
        // Discord itself tells whoever gets nothing for three seconds, and that is all that reaches them while no bot is connected.
        var away = asked.Where(exchange => !exchange.HadTaker).ToList();
        var deferred = inTime.Where(exchange => exchange.CallbackType == Deferred).ToList();
        var unfinished = deferred.Count(exchange => !exchange.IsFinished);
        var twice = asked.Count(exchange => exchange.IsRepeated);
        var waits = inTime.Select(exchange => exchange.Waited.TotalSeconds).Order().ToList();
        Console.WriteLine($"interactions {asked.Count}; sent to a bot that was connected {taken.Count}, of them not answered within 3 s {missed}");
        Console.WriteLine($"sent while none was {away.Count}, in all about {away.Count / (double)rate:0} s; of them answered within 3 s "
            + $"{away.Count(IsInTime)}, told by Discord that there is no answer {away.Count(exchange => !IsInTime(exchange))}");
        Console.WriteLine($"wait, s: median {waits[waits.Count / 2]:0.000}, p99 {waits[(int)(waits.Count * 0.99)]:0.000}, longest {waits[^1]:0.000}");
        Console.WriteLine($"deferred {deferred.Count}, never finished {unfinished}; a message twice {twice}; connected at the end: {isReady}");
        return missed == 0 && unfinished == 0 && twice == 0 && isReady;
    }

    private static bool IsInTime(Exchange exchange) => exchange.Callback is not null && exchange.Waited < Due;
}
