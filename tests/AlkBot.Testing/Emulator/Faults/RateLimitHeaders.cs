namespace AlkBot.Testing.Emulator.Faults;

/// <summary>What an answer says about the limit of its route.</summary>
public sealed record RateLimitHeaders(int Limit, int Remaining, TimeSpan ResetAfter, string Bucket);
