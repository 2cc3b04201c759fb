using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Bench.Faults;

/// <summary>What became of the interactions, as the people saw it who sent them.</summary>
internal sealed class FaultReport(IReadOnlyList<Exchange> asked)
{
    private const int Deferred = 5;
    private static readonly TimeSpan Due = TimeSpan.FromSeconds(3);

    /// <summary>Prints it; false where somebody was left in the dark.</summary>
    public bool Print(bool isReady)
    {
        var answered = asked.Where(exchange => exchange.Callback is not null).ToList();
        var inTime = answered.Where(exchange => exchange.Waited < Due).ToList();
        var deferred = inTime.Where(exchange => exchange.CallbackType == Deferred).ToList();
        var unfinished = deferred.Count(exchange => !exchange.IsFinished);
        var twice = asked.Count(exchange => exchange.IsRepeated);
        var waits = inTime.Select(exchange => exchange.Waited.TotalSeconds).Order().ToList();
        // Whoever gets nothing for three seconds is told by Discord that the application did not respond.
        Console.WriteLine($"interactions {asked.Count}; answered within 3 s {inTime.Count} ({100.0 * inTime.Count / asked.Count:0.00} %), "
            + $"later, once the gateway was back, {answered.Count - inTime.Count}, lost with their session {asked.Count - answered.Count}");
        Console.WriteLine($"wait, s: median {waits[waits.Count / 2]:0.000}, p99 {waits[(int)(waits.Count * 0.99)]:0.000}, longest {waits[^1]:0.000}");
        Console.WriteLine($"deferred {deferred.Count}, never finished {unfinished}; a message twice {twice}; connected at the end: {isReady}");
        return unfinished == 0 && twice == 0 && isReady;
    }
}
