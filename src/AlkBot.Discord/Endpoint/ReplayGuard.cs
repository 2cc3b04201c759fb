namespace AlkBot.Discord.Endpoint;

/// <summary>Remembers which interactions were taken, for as long as their signature would still be accepted.</summary>
/// <param name="time">The clock.</param>
/// <param name="capacity">
/// Most ids remembered, about 40 bytes each. Past it the oldest is forgotten early: only Discord can sign that many, and refusing
/// its users would be the greater harm.
/// </param>
internal sealed class ReplayGuard(TimeProvider time, int capacity = 1 << 17)
{
    // A timestamp may lie a window ahead and then stays good for another window after it has passed.
    private static readonly TimeSpan Remembered = 2 * SignatureHeaders.Window;

    private readonly Lock _lock = new();
    private readonly HashSet<ulong> _taken = [];
    private readonly Queue<(ulong Id, long At)> _order = new();

    /// <summary>Takes an interaction; false when it was taken before.</summary>
    public bool TryTake(ulong id)
    {
        lock (_lock)
        {
            while (_order.TryPeek(out var oldest) && (_order.Count >= capacity || time.GetElapsedTime(oldest.At) > Remembered))
                _taken.Remove(_order.Dequeue().Id);
            if (!_taken.Add(id))
                return false;
            _order.Enqueue((id, time.GetTimestamp()));
            return true;
        }
    }
}
