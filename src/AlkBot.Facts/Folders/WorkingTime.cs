namespace AlkBot.Facts.Folders;

/// <summary>
/// A clock whose alarms go off once the process itself has worked for as long, so that a machine that is busy with others drops no source;
/// at the latest after ten times as long, for what only waits.
/// </summary>
/// <param name="clock">The clock of the machine.</param>
/// <param name="worked">How long the process has worked so far.</param>
internal sealed class WorkingTime(TimeProvider clock, Func<TimeSpan> worked) : TimeProvider
{
    private const int MostDelay = 10;

    /// <summary>The time of this process.</summary>
    public static WorkingTime OfProcess { get; } = new(TimeProvider.System, () => Environment.CpuUsage.TotalTime);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Alarm(this, clock, () => callback(state), dueTime, period);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    /// <inheritdoc/>
    public override long GetTimestamp() => clock.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => clock.TimestampFrequency;

    private sealed class Alarm : ITimer
    {
        private readonly WorkingTime _time;
        private readonly Action _callback;
        private readonly ITimer _timer;
        private TimeSpan _until;
        private TimeSpan _most;
        private long _start;

        public Alarm(WorkingTime time, TimeProvider clock, Action callback, TimeSpan dueTime, TimeSpan period)
        {
            (_time, _callback) = (time, callback);
            _timer = clock.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            (_until, _most, _start) = (_time.Worked + dueTime, dueTime * MostDelay, _time.GetTimestamp());
            return _timer.Change(dueTime, period);
        }

        public void Dispose() => _timer.Dispose();

        public ValueTask DisposeAsync() => _timer.DisposeAsync();

        private void Ring()
        {
            var (left, patience) = (_until - _time.Worked, _most - _time.GetElapsedTime(_start));
            if (left <= TimeSpan.Zero || patience <= TimeSpan.Zero)
                _callback();
            else
                _timer.Change(left < patience ? left : patience, Timeout.InfiniteTimeSpan);
        }
    }

    private TimeSpan Worked => worked();
}
