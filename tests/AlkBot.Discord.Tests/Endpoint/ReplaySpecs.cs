using System.Net;
using System.Text;
using AlkBot.Discord.Endpoint;
using AlkBot.Discord.Tests.Hosting;
using AlkBot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace AlkBot.Discord.Tests.Endpoint;

public sealed class ReplaySpecs
{
    [Fact]
    public async Task An_interaction_is_answered_once_however_often_it_is_sent()
    {
        await using var bot = await HttpBot.StartAsync();
        var body = Encoding.UTF8.GetBytes(bot.Discord.Make.Command("trial").ToJsonString());
        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var response = await bot.Discord.Raw.SendRawAsync(bot.Endpoint, body);
            return response.StatusCode;
        }));
        statuses.Count(status => status == HttpStatusCode.OK).ShouldBe(1);
        statuses.Count(status => status == HttpStatusCode.Conflict).ShouldBe(19);
        bot.Handler.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_replay_under_a_new_signature_is_still_a_replay()
    {
        await using var bot = await HttpBot.StartAsync();
        var interaction = bot.Discord.Make.Command("trial");
        (await bot.SendAsync(interaction)).Status.ShouldBe(HttpStatusCode.OK);
        bot.Time.Advance(TimeSpan.FromMinutes(4));
        (await bot.SendAsync(interaction)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public void An_id_is_remembered_for_as_long_as_its_signature_may_be_accepted()
    {
        var time = new FakeTimeProvider();
        var guard = new ReplayGuard(time);
        guard.TryTake(1).ShouldBeTrue();
        time.Advance(2 * SignatureHeaders.Window);
        guard.TryTake(1).ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        guard.TryTake(1).ShouldBeTrue();
    }

    [Fact]
    public void Memory_is_bounded_and_the_oldest_id_goes_first()
    {
        var guard = new ReplayGuard(new FakeTimeProvider(), capacity: 3);
        foreach (var id in new ulong[] { 1, 2, 3, 4 })
            guard.TryTake(id).ShouldBeTrue();
        guard.TryTake(4).ShouldBeFalse();
        guard.TryTake(1).ShouldBeTrue();
    }

    [Fact]
    public void A_restart_forgets_no_interaction_whose_signature_may_still_be_accepted()
    {
        using var folder = new TemporaryFolder();
        var (time, record) = (new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(50)), new ReplayRecord(folder["state/interactions"]));
        new ReplayGuard(time, record).TryTake(1).ShouldBeTrue();
        time.Advance(SignatureHeaders.Window);
        new ReplayGuard(time, record).TryTake(2).ShouldBeTrue();
        File.AppendAllText(folder["state/interactions"], "torn 1");
        new ReplayGuard(time, record).TryTake(1).ShouldBeFalse();
        time.Advance(SignatureHeaders.Window + TimeSpan.FromSeconds(1));
        var later = new ReplayGuard(time, record);
        later.TryTake(2).ShouldBeFalse();
        later.TryTake(1).ShouldBeTrue();
    }

    [Fact]
    public void Two_processes_write_into_one_record_without_losing_what_the_other_took()
    {
        using var folder = new TemporaryFolder();
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(50));
        var guards = Enumerable.Range(0, 2).Select(_ => new ReplayGuard(time, new ReplayRecord(folder["state/interactions"]))).ToList();
        for (var id = 0UL; id < 6; id++)
            guards[(int)(id % 2)].TryTake(id).ShouldBeTrue();

        var later = new ReplayGuard(time, new ReplayRecord(folder["state/interactions"]));
        for (var id = 0UL; id < 6; id++)
            later.TryTake(id).ShouldBeFalse($"{id}");
    }

    [Fact]
    public void A_record_that_the_disk_refuses_stops_nothing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["state"], "a file");
        new ReplayGuard(new FakeTimeProvider(), new ReplayRecord(folder["state/interactions"])).TryTake(1).ShouldBeTrue();
    }
}
