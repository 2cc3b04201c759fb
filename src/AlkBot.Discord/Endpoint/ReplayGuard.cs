namespace AlkBot.Discord.Endpoint;

/// <summary>Remembers which interactions were taken, for as long as their signature would still be accepted.</summary>
internal sealed class ReplayGuard
{
    // A timestamp may lie a window ahead and then stays good for another window after it has passed.
    private static readonly TimeSpan Remembered = 2 * SignatureHeaders.Window;

    private readonly Lock _lock = new();
    private readonly HashSet<ulong> _taken = [];
    private readonly Queue<(ulong Id, DateTimeOffset At)> _order = new();
    private readonly TimeProvider _time;
    private readonly ReplayRecord? _record;
    private readonly int _capacity;
    private int _recorded;

    /// <param name="time">The clock.</param>
    /// <param name="record">Where they are kept over a restart; null for nowhere.</param>
    /// <param name="capacity">
    /// Most ids remembered, about 40 bytes each. Past it the oldest is forgotten early: only Discord can sign that many, and refusing
    /// its users would be the greater harm.
    /// </param>
    public ReplayGuard(TimeProvider time, ReplayRecord? record = null, int capacity = 1 << 17)
    {
        (_time, _record, _capacity) = (time, record, capacity);
        foreach (var taken in record?.Read(time.GetUtcNow() - Remembered) ?? [])
        {
            if (_taken.Add(taken.Id))
                _order.Enqueue(taken);
        }
        Compact();
    }

    /// <summary>Takes an interaction; false when it was taken before.</summary>
    public bool TryTake(ulong id)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            while (_order.TryPeek(out var oldest) && (_order.Count >= _capacity || now - oldest.At > Remembered))
                _taken.Remove(_order.Dequeue().Id);
            if (!_taken.Add(id))
                return false;
            _order.Enqueue((id, now));
            if (++_recorded > _capacity)
                Compact();
            else
                _record?.Append(id, now);
            return true;
        }
    }

    private void Compact()
    {
        if (_order.Count > 0)
            _record?.Replace(_order);
        _recorded = _order.Count;
    }
}
