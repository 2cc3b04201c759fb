namespace AlkBot.Bench.Faults;

/// <summary>A fault that the network was let have.</summary>
/// <param name="Name">What it was.</param>
/// <param name="At">When it was let happen.</param>
internal sealed record MetFault(string Name, DateTimeOffset At);
