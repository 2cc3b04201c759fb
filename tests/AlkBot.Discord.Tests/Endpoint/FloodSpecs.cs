using System.Net;
using System.Net.Sockets;
using System.Text;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Endpoint;
using AlkBot.Discord.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AlkBot.Discord.Tests.Endpoint;

/// <summary>What anybody can send without a signature: it costs the process little, and honest senders nothing.</summary>
public sealed class FloodSpecs
{
    // Its answer, a 404, comes in one piece.
    private const string Nowhere = "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Idle_connections_push_themselves_out_and_an_honest_request_gets_in()
    {
        await using var bot = await HttpBot.StartAsync(limits: new ServerLimits { MaxConnections = 16 });
        var idle = new List<TcpClient>();
        for (var i = 0; i < 40; i++)
            idle.Add(await ConnectAsync(bot));
        (await bot.SendAsync(bot.Discord.Make.Command("trial"))).Status.ShouldBe(HttpStatusCode.OK);
        (await IsClosedAsync(idle[0])).ShouldBeTrue();
        idle.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_connection_that_brought_an_interaction_is_not_closed_for_others()
    {
        await using var bot = await HttpBot.StartAsync(limits: new ServerLimits { MaxConnections = 16 });
        using var honest = await ConnectAsync(bot);
        (await SpeakAsync(honest, Signed(bot, bot.Discord.Make.Ping().ToJsonString()))).ShouldStartWith("HTTP/1.1 200");
        var others = new List<TcpClient>();
        for (var i = 0; i < 40; i++)
        {
            others.Add(await ConnectAsync(bot));
            (await SpeakAsync(others[i], "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")).ShouldStartWith("HTTP/1.1 200");
        }
        (await IsClosedAsync(others[0])).ShouldBeTrue();
        (await SpeakAsync(honest, Signed(bot, bot.Discord.Make.Ping().ToJsonString()))).ShouldStartWith("HTTP/1.1 200");
        others.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_connection_that_brings_nothing_signed_is_closed_after_so_many_requests()
    {
        await using var bot = await HttpBot.StartAsync();
        using var forger = await ConnectAsync(bot);
        for (var i = 1; i < UnsignedRequests.Most; i++)
            (await SpeakAsync(forger, i % 2 == 0 ? Nowhere : Head(bot, "x", 2) + "{}")).ShouldNotContain("Connection: close");
        (await SpeakAsync(forger, Head(bot, "x", 2) + "{}")).ShouldContain("Connection: close");
        (await IsClosedAsync(forger)).ShouldBeTrue();
        await bot.StopAsync();
        bot.Log.Lines.ShouldContain(line => line.Contains($"1 x connection closed: {UnsignedRequests.Most} requests, none of them signed"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(UnsignedRequests.Most)]
    public async Task A_connection_that_brings_something_signed_in_time_stays_open_whatever_else_it_brings(int place)
    {
        await using var bot = await HttpBot.StartAsync();
        using var proxy = await ConnectAsync(bot);
        for (var i = 1; i <= 3 * UnsignedRequests.Most; i++)
        {
            var request = i == place ? Signed(bot, bot.Discord.Make.Ping().ToJsonString()) : Nowhere;
            var answer = await SpeakAsync(proxy, request);
            answer.ShouldStartWith(i == place ? "HTTP/1.1 200" : "HTTP/1.1 404");
            answer.ShouldNotContain("Connection: close");
        }
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_in_time_is_given_up()
    {
        await using var bot = await HttpBot.StartAsync();
        using var slow = await ConnectAsync(bot);
        await slow.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Head(bot, "", 1000) + "{\"type\":1"));
        await bot.Time.Pauses.WaitForAsync(1, pause => pause == new ServerLimits().BodyTimeout);
        bot.Time.Advance(new ServerLimits().BodyTimeout);
        (await IsClosedAsync(slow)).ShouldBeTrue();
        bot.Handler.Received.ShouldBeEmpty();
        // Anybody can do it: the log keeps a count of it and nothing else.
        await bot.StopAsync();
        bot.Log.Lines.ShouldAllBe(line => !line.StartsWith("Warning", StringComparison.Ordinal));
        bot.Log.Lines.ShouldContain(line => line.Contains("1 x given up: its body did not arrive in time"));
    }

    [Fact]
    public async Task An_answer_is_given_up_when_its_sender_is_gone()
    {
        await using var bot = await HttpBot.StartAsync();
        var (asked, given) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Handler.Script = async (_, cancellationToken) =>
        {
            await using var gone = cancellationToken.Register(() => given.TrySetResult());
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("It waits for ever.");
        };
        var sender = await ConnectAsync(bot);
        await sender.GetStream().WriteAsync(Encoding.UTF8.GetBytes(Signed(bot, bot.Discord.Make.Command("trial").ToJsonString())));
        await asked.Task.WaitAsync(Patience);
        sender.Dispose();

        await given.Task.WaitAsync(Patience);
        await bot.StopAsync();
        bot.Log.Lines.ShouldAllBe(line => !line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public void The_request_that_hoards_most_is_given_up_and_a_small_one_never()
    {
        var unverified = new UnverifiedBytes(1000, new RefusalLog(new FakeTimeProvider(), NullLogger<RefusalLog>.Instance));
        var (hoarder, other, honest) = (unverified.Open(), unverified.Open(), unverified.Open());
        hoarder.TryTake(600).ShouldBeTrue();
        other.TryTake(390).ShouldBeTrue();
        honest.TryTake(20).ShouldBeTrue();
        (hoarder.IsGivenUp, other.IsGivenUp, honest.IsGivenUp).ShouldBe((true, false, false));
        other.TryTake(700).ShouldBeFalse();
        (hoarder.IsGivenUp, other.IsGivenUp, honest.IsGivenUp).ShouldBe((true, true, false));
        honest.Dispose();
        unverified.Open().TryTake(1000).ShouldBeTrue();
        honest.IsGivenUp.ShouldBeFalse();
    }

    [Fact]
    public async Task Bodies_that_spend_the_budget_together_are_given_up_and_counted_as_that_alone()
    {
        await using var bot = await HttpBot.StartAsync(limits: new ServerLimits { UnverifiedBytes = 1 << 20 });
        var hoarders = new List<TcpClient>();
        for (var i = 0; i < 20; i++)
        {
            hoarders.Add(await ConnectAsync(bot));
            // Who was given up cannot write all of it.
            _ = hoarders[i].GetStream().WriteAsync(Encoding.ASCII.GetBytes(Head(bot, "", 200_000) + new string(' ', 150_000))).AsTask();
        }
        // Each would hold 256 KiB.
        var closed = hoarders.ConvertAll(IsClosedAsync);
        while (closed.Count(c => c.IsCompleted) < 8)
            await Task.WhenAny(closed.Where(c => !c.IsCompleted)).WaitAsync(Patience);

        (await bot.SendAsync(bot.Discord.Make.Command("trial"))).Status.ShouldBe(HttpStatusCode.OK);
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        var counts = bot.Log.Lines.Where(line => line.Contains("Refused within a minute")).ShouldHaveSingleItem();
        counts.ShouldContain(" x given up: too many unverified bytes at once");
        counts.ShouldNotContain("by its sender");
        counts.ShouldNotContain("too large");
        bot.Log.Lines.ShouldAllBe(line => !line.StartsWith("Warning", StringComparison.Ordinal) && !line.StartsWith("Error", StringComparison.Ordinal));
        hoarders.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Senders_that_announce_large_bodies_and_bring_a_part_of_them_keep_no_large_one_waiting()
    {
        await using var bot = await HttpBot.StartAsync();
        var hoarders = await HoardAsync(bot, ConnectionLimit.MostUnverified - 4);

        var exchange = await bot.SendAsync(bot.Discord.Make.Command("ask", ("question", new string('x', 40_000))));

        exchange.Status.ShouldBe(HttpStatusCode.OK);
        hoarders.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Past_many_that_bring_nothing_whole_a_small_request_goes_in_at_once_and_a_large_one_once_the_oldest_give_way()
    {
        await using var bot = await HttpBot.StartAsync();
        var hoarders = await HoardAsync(bot, ConnectionLimit.MostUnverified + 8);
        await bot.Time.Pauses.WaitForAsync(8, IsOutside);

        (await bot.SendAsync(bot.Discord.Make.Command("trial"))).Status.ShouldBe(HttpStatusCode.OK);

        using var late = await ConnectAsync(bot);
        var large = bot.Discord.Make.Command("ask", ("question", new string('x', 40_000))).ToJsonString();
        var answer = SpeakAsync(late, Signed(bot, large));
        await bot.Time.Pauses.WaitForAsync(9, IsOutside);
        answer.IsCompleted.ShouldBeFalse();
        bot.Time.Advance(TimeSpan.FromSeconds(0.6));
        (await answer).ShouldStartWith("HTTP/1.1 200");
        hoarders.ForEach(client => client.Dispose());

        // What waits outside is looked at again so soon.
        static bool IsOutside(TimeSpan pause) => pause == TimeSpan.FromMilliseconds(5);
    }

    [Fact]
    public async Task A_connection_that_brings_nothing_is_closed_in_time_and_counted()
    {
        var patience = TimeSpan.FromSeconds(50);
        await using var bot = await HttpBot.StartAsync(limits: new ServerLimits { KeepAliveTimeout = patience });
        using var idle = await ConnectAsync(bot);
        await bot.Time.Pauses.WaitForAsync(1, pause => pause == patience);

        bot.Time.Advance(patience);

        (await IsClosedAsync(idle)).ShouldBeTrue();
        await bot.StopAsync();
        bot.Log.Lines.ShouldContain(line => line.Contains("1 x connection closed: it brought no whole request in time"));
    }

    [Fact]
    public async Task Refused_requests_are_counted_and_logged_once_a_minute()
    {
        await using var bot = await HttpBot.StartAsync();
        for (var i = 0; i < 50; i++)
        {
            using var response = await bot.Discord.Raw.SendRawAsync(
                bot.Endpoint, "{}"u8.ToArray(), headers => headers.Remove("X-Signature-Ed25519"));
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
        bot.Log.Lines.ShouldNotContain(line => line.StartsWith("Information AlkBot", StringComparison.Ordinal) && line.Contains("401"));
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        bot.Log.Lines.Where(line => line.Contains("Refused within a minute")).ShouldHaveSingleItem()
            .ShouldContain("50 x 401, the signature's headers are missing");
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        bot.Log.Lines.Count(line => line.Contains("Refused within a minute")).ShouldBe(1);
    }

    // Each has brought more of its body than a small one has.
    private static async Task<List<TcpClient>> HoardAsync(HttpBot bot, int count)
    {
        var hoarders = new List<TcpClient>();
        for (var i = 0; i < count; i++)
        {
            hoarders.Add(await ConnectAsync(bot));
            await hoarders[i].GetStream().WriteAsync(Encoding.ASCII.GetBytes(Head(bot, "", 200_000) + new string(' ', 20_000)));
        }
        return hoarders;
    }

    private static async Task<TcpClient> ConnectAsync(HttpBot bot)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, bot.Endpoint.Port);
        return client;
    }

    private static async Task<bool> IsClosedAsync(TcpClient client)
    {
        try
        {
            return await client.GetStream().ReadAsync(new byte[1]).AsTask().WaitAsync(Patience) == 0;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static string Signed(HttpBot bot, string body) => Head(bot, body, body.Length) + body;

    private static string Head(HttpBot bot, string signed, int length)
    {
        var timestamp = bot.Discord.Raw.Timestamp;
        return $"POST /interactions HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\nX-Signature-Timestamp: {timestamp}\r\n"
            + $"X-Signature-Ed25519: {bot.Discord.Key.Sign(timestamp, Encoding.UTF8.GetBytes(signed))}\r\n\r\n";
    }

    private static async Task<string> SpeakAsync(TcpClient client, string request)
    {
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        var answer = new byte[4096];
        var read = await client.GetStream().ReadAsync(answer).AsTask().WaitAsync(Patience);
        return Encoding.UTF8.GetString(answer, 0, read);
    }
}
