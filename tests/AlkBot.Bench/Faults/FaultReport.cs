using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Bench.Faults;

/// <summary>What became of the interactions, as the people saw it who sent them.</summary>
internal sealed class FaultReport(IReadOnlyList<Exchange> asked, IReadOnlyList<MetFault> faults, int rate)
{
    private const int Deferred = 5;
    private const int MostTold = 20;
    private static readonly TimeSpan Due = TimeSpan.FromSeconds(3);

    // What befell a connection is over by then.
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(10);

    /// <summary>Prints it; false where the bot left somebody in the dark.</summary>
    public bool Print(bool isReady)
    {
        var taken = asked.Where(exchange => exchange.HadTaker).ToList();
        var inTime = asked.Where(IsInTime).ToList();
        var missed = taken.Where(exchange => !IsInTime(exchange)).OrderBy(exchange => exchange.Sent).ToList();
        // Discord itself tells whoever gets nothing for three seconds, and that is all that reaches them while no bot is connected.
        var away = asked.Where(exchange => !exchange.HadTaker).ToList();
        var deferred = inTime.Where(exchange => exchange.CallbackType == Deferred).ToList();
        var unfinished = deferred.Count(exchange => !exchange.IsFinished);
        var twice = asked.Count(exchange => exchange.IsRepeated);
        var waits = inTime.Select(exchange => exchange.Waited.TotalSeconds).Order().ToList();
        Console.WriteLine($"interactions {asked.Count}; sent to a bot that was connected {taken.Count}, of them answered within 3 s "
            + $"{taken.Count - missed.Count}, later {missed.Count(IsLate)}, never {missed.Count(exchange => !IsLate(exchange))}");
        Console.WriteLine($"sent while none was {away.Count}, in all about {away.Count / (double)rate:0} s; of them answered within 3 s "
            + $"{away.Count(IsInTime)}, told by Discord that there is no answer {away.Count(exchange => !IsInTime(exchange))}");
        Console.WriteLine($"wait, s: median {waits[waits.Count / 2]:0.000}, p99 {waits[(int)(waits.Count * 0.99)]:0.000}, longest {waits[^1]:0.000}");
        Console.WriteLine($"deferred {deferred.Count}, never finished {unfinished}; a message twice {twice}; connected at the end: {isReady}");
        foreach (var exchange in missed.Take(MostTold))
            Console.WriteLine(Tell(exchange));
        return missed.Count == 0 && unfinished == 0 && twice == 0 && isReady;
    }

    // With what the network did to it, so that a late answer can be told from a slow machine's.
    private string Tell(Exchange exchange)
    {
        var until = exchange.Sent + (IsLate(exchange) ? exchange.Waited : Due);
        var near = faults.Where(fault => fault.At > exchange.Sent - Lately && fault.At < until)
            .Select(fault => $"{fault.Name} {(fault.At - exchange.Sent).TotalSeconds:+0.0;-0.0} s");
        var name = (string?)exchange.Interaction["data"]?["name"];
        return $"- {exchange.Sent:HH:mm:ss.fff} {name}: {(IsLate(exchange) ? $"after {exchange.Waited.TotalSeconds:0.0} s" : "never")}; "
            + $"{string.Join(", ", near.DefaultIfEmpty("no fault near"))}";
    }

    private static bool IsInTime(Exchange exchange) => exchange.Callback is not null && exchange.Waited < Due;

    private static bool IsLate(Exchange exchange) => exchange.Callback is not null;
}
