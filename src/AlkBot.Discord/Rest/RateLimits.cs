using System.Globalization;

namespace AlkBot.Discord.Rest;

/// <summary>Discord's rate limits as its answers tell them; none is known beforehand.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    private const int SweepAt = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _bucketOfRoute = [];
    private readonly Dictionary<(string Bucket, string Owner), RateLimitBucket> _buckets = [];
    private DateTimeOffset _globalUntil = DateTimeOffset.MinValue;
    private DateTimeOffset _barredUntil = DateTimeOffset.MinValue;

    /// <summary>Waits until <paramref name="call"/> may go.</summary>
    /// <exception cref="DiscordRestException">It would have to wait longer than <paramref name="longest"/>.</exception>
    public async ValueTask WaitAsync(RestCall call, TimeSpan longest, CancellationToken cancellationToken)
    {
        while (true)
        {
            var wait = TryTake(call);
            if (wait <= TimeSpan.Zero)
                return;
            if (wait > longest)
                throw new DiscordRestException($"{call}: Discord takes no more of these for {Math.Ceiling(wait.TotalSeconds)} s.");
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Takes over what an answer says about the limits.</summary>
    public void Learn(RestCall call, HttpResponseMessage response, RestAnswer answer)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (Header(response, "X-RateLimit-Bucket") is { } name)
                _bucketOfRoute[call.ToString()] = name;
            if (answer is { IsRateLimited: true, IsFromProxy: true })
            {
                _barredUntil = Max(_barredUntil, now + answer.RetryAfter);
            }
            else if (answer is { IsRateLimited: true, IsGlobal: true } && !call.IsOfInteraction)
            {
                _globalUntil = Max(_globalUntil, now + answer.RetryAfter);
            }
            else if (answer.IsRateLimited)
            {
                BucketOf(call).Close(now + answer.RetryAfter);
            }
            else if (Number(response, "X-RateLimit-Remaining") is { } remaining
                && Number(response, "X-RateLimit-Reset-After") is { } seconds)
            {
                var limit = Number(response, "X-RateLimit-Limit") ?? 1;
                BucketOf(call).Learn((int)limit, (int)remaining, now + TimeSpan.FromSeconds(seconds));
            }
            Sweep(now);
        }
    }

    private TimeSpan TryTake(RestCall call)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var closedUntil = call.IsOfInteraction ? _barredUntil : Max(_globalUntil, _barredUntil);
            return now < closedUntil ? closedUntil - now : BucketOf(call).TryTake(now);
        }
    }

    // Routes can share a bucket; which one is theirs, only an answer tells.
    private RateLimitBucket BucketOf(RestCall call)
    {
        var key = (_bucketOfRoute.GetValueOrDefault(call.ToString(), call.ToString()), call.Owner);
        if (!_buckets.TryGetValue(key, out var bucket))
            _buckets[key] = bucket = new RateLimitBucket();
        return bucket;
    }

    // Every interaction is an owner of its own.
    private void Sweep(DateTimeOffset now)
    {
        if (_buckets.Count < SweepAt)
            return;
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.Resets <= now)
                _buckets.Remove(key);
        }
    }

    private static double? Number(HttpResponseMessage response, string name) =>
        double.TryParse(Header(response, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and < 1e6
            ? number
            : null;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
