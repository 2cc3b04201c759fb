namespace AlkBot.Discord.Endpoint;

/// <summary>
/// One budget for the bytes of all bodies whose signature is not checked yet. Where it is spent, the request that holds most of it is
/// given up: an honest body is small and short-lived, so whoever hoards loses, and nobody else.
/// </summary>
internal sealed class UnverifiedBytes(long budget, RefusalLog refusals)
{
    private readonly Lock _lock = new();
    private readonly HashSet<Share> _shares = [];
    private long _taken;

    /// <summary>The share of one request.</summary>
    public Share Open() => new(this);

    private bool TryTake(Share share, int bytes)
    {
        lock (_lock)
        {
            share.Bytes += bytes;
            _taken += bytes;
            _shares.Add(share);
            while (_taken > budget)
            {
                var largest = _shares.MaxBy(s => s.Bytes)!;
                Release(largest);
                largest.GiveUp();
                refusals.Count("given up: too many unverified bytes at once");
            }
            return !share.IsGivenUp;
        }
    }

    private void Close(Share share)
    {
        lock (_lock)
        {
            Release(share);
            share.End();
        }
    }

    private void Release(Share share)
    {
        if (!_shares.Remove(share))
            return;
        _taken -= share.Bytes;
        share.Bytes = 0;
    }

    /// <summary>What one request holds of the budget, until it is disposed.</summary>
    public sealed class Share(UnverifiedBytes budget) : IDisposable
    {
        private readonly CancellationTokenSource _givenUp = new();

        /// <summary>Cancelled where it holds too much: that is counted, and its request over.</summary>
        public CancellationToken GivenUp => _givenUp.Token;

        /// <summary>Whether it held too much.</summary>
        public bool IsGivenUp => _givenUp.IsCancellationRequested;

        internal long Bytes { get; set; }

        /// <summary>Takes more; false when this very request is the one that holds too much.</summary>
        public bool TryTake(int bytes) => budget.TryTake(this, bytes);

        /// <summary>Gives all of it back.</summary>
        public void Dispose() => budget.Close(this);

        // What it waits for is told beside: the budget is not held meanwhile.
        internal void GiveUp() => _ = _givenUp.CancelAsync();

        internal void End() => _givenUp.Dispose();
    }
}
