using AlkBot.Testing.Emulator;
using Microsoft.Extensions.Time.Testing;

namespace AlkBot.Testing;

/// <summary>A clock that tests set, and that notes every pause, so that it is not set before somebody waits for it.</summary>
public sealed class NotedTime : FakeTimeProvider
{
    /// <summary>How long was waited, in the order in which the waits began.</summary>
    public Journal<TimeSpan> Pauses { get; } = new();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Pauses.Add(dueTime);
        return timer;
    }
}
