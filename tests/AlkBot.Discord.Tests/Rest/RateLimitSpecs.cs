using System.Net;
using AlkBot.Discord.Rest;
using Microsoft.Extensions.Time.Testing;

namespace AlkBot.Discord.Tests.Rest;

/// <summary>The limits by the clock, where loopback could only be roughly right.</summary>
public sealed class RateLimitSpecs
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();
    private readonly RateLimits _limits;

    public RateLimitSpecs() => _limits = new RateLimits(_time);

    [Fact]
    public void An_unknown_route_goes_at_once() => Goes(Call("a")).IsCompletedSuccessfully.ShouldBeTrue();

    [Fact]
    public async Task What_is_left_of_a_bucket_goes_and_the_next_waits_for_the_reset()
    {
        Learn(Call("a"), remaining: 2, reset: 4);
        Goes(Call("a")).IsCompletedSuccessfully.ShouldBeTrue();
        Goes(Call("a")).IsCompletedSuccessfully.ShouldBeTrue();
        var waiting = Goes(Call("a"));
        _time.Advance(TimeSpan.FromSeconds(3.9));
        waiting.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Another_owner_and_another_route_have_buckets_of_their_own()
    {
        Learn(Call("a", owner: "x"), remaining: 0, reset: 4);
        Goes(Call("a", owner: "x")).IsCompleted.ShouldBeFalse();
        Goes(Call("a", owner: "y")).IsCompletedSuccessfully.ShouldBeTrue();
        Goes(Call("b", owner: "x")).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Routes_of_one_bucket_share_it()
    {
        Learn(Call("a"), remaining: 5, reset: 4, bucket: "same");
        Learn(Call("b"), remaining: 0, reset: 4, bucket: "same");
        Goes(Call("a")).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void A_global_limit_holds_everything_up()
    {
        Refuse(Call("a"), "global");
        Goes(Call("b")).IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(2));
        Goes(Call("b")).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void A_global_limit_is_none_for_interactions_and_what_stands_before_Discord_is()
    {
        Refuse(Call("a"), "global");
        Goes(Call("b") with { IsCallback = true }).IsCompletedSuccessfully.ShouldBeTrue();
        Goes(Call("c") with { MayPrecedeResponse = true }).IsCompletedSuccessfully.ShouldBeTrue();
        Refuse(Call("a"), "proxy");
        Goes(Call("b") with { IsCallback = true }).IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public void Any_other_limit_holds_its_own_bucket_up(string scope)
    {
        Refuse(Call("a"), scope);
        Goes(Call("a")).IsCompleted.ShouldBeFalse();
        Goes(Call("b")).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        using var giveUp = new CancellationTokenSource();
        Refuse(Call("a"), "user");
        var waiting = _limits.WaitAsync(Call("a"), Longest, giveUp.Token).AsTask();
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public void Refusals_count_for_ten_minutes_and_shared_ones_not_at_all()
    {
        var invalid = new InvalidRequests(_time, 2);
        invalid.Count(new RestAnswer(HttpStatusCode.TooManyRequests, []) { IsShared = true });
        invalid.Count(new RestAnswer(HttpStatusCode.NotFound, []));
        invalid.Count(new RestAnswer(HttpStatusCode.Unauthorized, []));
        invalid.ThrowIfSpent(Call("a"));
        _time.Advance(TimeSpan.FromMinutes(9));
        invalid.Count(new RestAnswer(HttpStatusCode.TooManyRequests, []));
        Should.Throw<DiscordRestException>(() => invalid.ThrowIfSpent(Call("a")));
        _time.Advance(TimeSpan.FromMinutes(1));
        invalid.ThrowIfSpent(Call("a"));
    }

    private static RestCall Call(string route, string owner = "") => new(HttpMethod.Get, route, route, owner);

    private Task Goes(RestCall call) => _limits.WaitAsync(call, Longest, CancellationToken.None).AsTask();

    private void Learn(RestCall call, int remaining, int reset, string? bucket = null)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        response.Headers.Add("X-RateLimit-Limit", "5");
        response.Headers.Add("X-RateLimit-Remaining", $"{remaining}");
        response.Headers.Add("X-RateLimit-Reset-After", $"{reset}");
        response.Headers.Add("X-RateLimit-Bucket", bucket ?? call.Route);
        _limits.Learn(call, response, new RestAnswer(HttpStatusCode.OK, []));
    }

    private void Refuse(RestCall call, string scope)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        _limits.Learn(call, response, new RestAnswer(HttpStatusCode.TooManyRequests, [])
        {
            RetryAfter = TimeSpan.FromSeconds(2),
            IsGlobal = scope == "global",
            IsShared = scope == "shared",
            IsFromProxy = scope == "proxy",
        });
    }
}
