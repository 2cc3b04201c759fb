using AlkBot.Facts.Folders;
using Microsoft.Extensions.Time.Testing;

namespace AlkBot.Facts.Tests;

public class WorkingTimeTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _clock = new();
    private TimeSpan _worked;
    private int _rung;

    [Fact]
    public void An_alarm_waits_while_others_keep_the_process_from_its_work()
    {
        using var alarm = Set();

        _clock.Advance(Minute);
        _rung.ShouldBe(0);

        _worked = Minute;
        _clock.Advance(Minute);
        _rung.ShouldBe(1);
    }

    [Fact]
    public void An_alarm_of_a_process_that_only_waits_goes_off_after_ten_times_as_long()
    {
        using var alarm = Set();

        for (var i = 0; i < 9; i++)
            _clock.Advance(Minute);
        _rung.ShouldBe(0);

        _clock.Advance(Minute);
        _rung.ShouldBe(1);
    }

    private ITimer Set() => new WorkingTime(_clock, () => _worked).CreateTimer(_ => _rung++, null, Minute, Timeout.InfiniteTimeSpan);
}
