namespace AlkBot.Bench.Load;

/// <summary>What is run.</summary>
/// <param name="AlkBot">The program's assembly.</param>
/// <param name="Requests">Requests of the throughput rounds together; each server gets as many.</param>
/// <param name="MemoryRequests">Requests over which memory is watched.</param>
/// <param name="Seconds">How long the steady load of 200 requests a second lasts.</param>
internal sealed record LoadOptions(string AlkBot, int Requests, int MemoryRequests, int Seconds);
