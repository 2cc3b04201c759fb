using System.Net;

namespace AlkBot.Discord.Rest;

/// <summary>Counts the answers that Discord holds against an address: 401, 403, and 429 unless shared.</summary>
/// <param name="time">The clock.</param>
/// <param name="limit">See <see cref="RestSettings.InvalidRequests"/>.</param>
internal sealed class InvalidRequests(TimeProvider time, int limit)
{
    /// <summary>What Discord counts over.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Queue<DateTimeOffset> _seen = new();

    /// <summary>Counts an answer.</summary>
    public void Count(RestAnswer answer)
    {
        var invalid = answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (answer.IsRateLimited && !answer.IsShared);
        if (!invalid)
            return;
        lock (_seen)
            _seen.Enqueue(time.GetUtcNow());
    }

    /// <summary>Refuses to send while there are too many.</summary>
    /// <exception cref="DiscordRestException">There are.</exception>
    public void ThrowIfSpent(RestCall call)
    {
        lock (_seen)
        {
            while (_seen.TryPeek(out var oldest) && time.GetUtcNow() - oldest >= Window)
                _seen.Dequeue();
            if (_seen.Count >= limit)
            {
                throw new DiscordRestException(
                    $"{call}: not sent. Discord refused {_seen.Count} requests in {Window.TotalMinutes} minutes, and bans at 10,000.");
            }
        }
    }
}
