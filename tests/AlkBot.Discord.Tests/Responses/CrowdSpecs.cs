using System.Net;
using System.Text.Json.Nodes;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Tests.Hosting;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Discord.Tests.Responses;

/// <summary>Many questions at once: one user's cost nobody else anything, and what waits is deferred in time.</summary>
#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime.
public sealed class CrowdSpecs : IAsyncLifetime
#pragma warning restore CA1001
{
    private const ulong Greedy = 1;
    private const ulong Patient = 2;

    // Far above the threads that handle.
    private const int Many = 64;

    private readonly ManualResetEventSlim _goOn = new();
    private HttpBot _bot = null!;

    public async Task InitializeAsync() => _bot = await HttpBot.StartAsync(limits: new ServerLimits { AnswersPerUser = 1 });

    public async Task DisposeAsync()
    {
        _goOn.Set();
        await _bot.DisposeAsync();
        _goOn.Dispose();
    }

    [Fact]
    public async Task Who_has_as_many_answers_in_the_making_as_one_may_is_told_to_wait_and_nobody_else_is()
    {
        await StartAsync(Greedy, 1, blocks: user => user == Greedy);

        var refused = await _bot.SendAsync(By(Greedy));
        var other = await _bot.SendAsync(By(Patient));

        refused.IsPrivate.ShouldBeTrue();
        refused.Data!.ToJsonString().ShouldContain("10 seconds");
        ((string?)other.Data!["components"]![0]!["content"]).ShouldBe("answer");
        _goOn.Set();
    }

    [Fact]
    public async Task What_is_remembered_waits_for_nobody()
    {
        await StartAsync(Greedy, 1, blocks: user => user == Greedy);
        _bot.Handler.Memory = Some.Reply("remembered");

        var answered = await _bot.SendAsync(By(Greedy));

        ((string?)answered.Data!["components"]![0]!["content"]).ShouldBe("remembered");
        _goOn.Set();
    }

    [Fact]
    public async Task Who_has_as_many_in_the_making_as_one_may_leaves_a_thread_to_everybody_else()
    {
        await using var bot = await HttpBot.StartAsync();
        var started = new SemaphoreSlim(0);
        bot.Handler.Script = (interaction, _) =>
        {
            if (interaction.User.Id == Greedy)
            {
                started.Release();
                _goOn.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
            }
            return new ValueTask<InteractionResponse>(
                interaction is AutocompleteInteraction ? new AutocompleteResponse([]) : Some.Reply("answer"));
        };
        bot.Discord.Make.UserId = Greedy;
        var most = new ServerLimits().AnswersPerUser;
        var greedy = Enumerable.Range(0, most).SelectMany(_ => new[]
        {
            bot.SendAsync(bot.Discord.Make.Command("trial")), bot.SendAsync(bot.Discord.Make.Autocomplete("drug", "name", "a")),
        }).ToList();
        for (var i = 0; i < greedy.Count; i++)
            await started.WaitAsync(TimeSpan.FromMinutes(1));

        bot.Discord.Make.UserId = Patient;
        var other = await bot.SendAsync(bot.Discord.Make.Command("trial"));

        ((string?)other.Data!["components"]![0]!["content"]).ShouldBe("answer");
        _goOn.Set();
        await Task.WhenAll(greedy);
    }

    [Fact]
    public async Task Once_an_answer_is_out_the_next_is_made()
    {
        var sending = await StartAsync(Greedy, 1, blocks: _ => true);
        _goOn.Set();
        await Task.WhenAll(sending);

        ((string?)(await _bot.SendAsync(By(Greedy))).Data!["components"]![0]!["content"]).ShouldBe("answer");
    }

    [Fact]
    public async Task What_waits_while_all_threads_are_busy_is_deferred_in_time()
    {
        var sending = new List<Task<Exchange>>();
        for (var user = 10ul; user < 10 + Many; user += 2)
            sending.AddRange(await StartAsync(user, 1, blocks: _ => true, waits: false));
        var late = sending[^1];
        // The threads of the answers stand still, and none of these needs one of them.
        var deferAfter = new DiscordOptions().DeferAfter;
        await _bot.Time.Pauses.WaitForAsync(sending.Count, pause => pause == deferAfter);
        _bot.Time.Advance(deferAfter);
        (await late).CallbackType.ShouldBe(5);
        _goOn.Set();
        (await Task.WhenAll(sending)).ShouldAllBe(exchange => exchange.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_picture_is_drawn_where_it_keeps_no_thread_of_the_pool_and_nobody_waiting()
    {
        var drawing = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _bot.Handler.Answer(new MessageResponse(Some.Message("answer"))
        {
            WithFiles = () =>
            {
                drawing.TrySetResult(Thread.CurrentThread.IsThreadPoolThread);
                _goOn.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
                return Some.Message("answer with its picture");
            },
        });

        var first = await _bot.SendAsync(By(Greedy));
        (await drawing.Task.WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeFalse();
        var others = await Task.WhenAll(Enumerable.Range(0, Many).Select(i => _bot.SendAsync(By(Patient + (ulong)i))));

        others.ShouldAllBe(exchange => exchange.CallbackType == 4);
        _goOn.Set();
        ((string?)(await first.NextAsync()).Body!["components"]![0]!["content"]).ShouldBe("answer with its picture");
    }

    // Sends so many, and returns when each is being handled.
    private async Task<List<Task<Exchange>>> StartAsync(ulong user, int count, Func<ulong, bool> blocks, bool waits = true)
    {
        var started = new SemaphoreSlim(0);
        _bot.Handler.Script = (interaction, _) =>
        {
            started.Release();
            if (blocks(interaction.User.Id))
                _goOn.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
            return new ValueTask<InteractionResponse>(Some.Reply("answer"));
        };
        var sending = Enumerable.Range(0, count).Select(_ => By(user)).Select(interaction => _bot.SendAsync(interaction)).ToList();
        for (var i = 0; waits && i < count; i++)
            await started.WaitAsync(TimeSpan.FromMinutes(1));
        return sending;
    }

    private JsonObject By(ulong user)
    {
        _bot.Discord.Make.UserId = user;
        return _bot.Discord.Make.Command("trial");
    }
}
