namespace AlkBot.Index.Serving;

/// <summary>An open generation, which closes when nobody leases it and it is not the current one any more.</summary>
internal sealed class ServedGeneration(IIndexReader reader, EntityNames names)
{
    private readonly Lock _lock = new();

    // One for being the current one, and one for each lease.
    private int _holders = 1;

    public IIndexReader Reader => reader;

    public EntityNames Names => names;

    public string Id => reader.Generation.Id;

    /// <summary>A lease; null when it has closed already.</summary>
    public IndexLease? TryLease()
    {
        lock (_lock)
        {
            if (_holders == 0)
                return null;
            _holders++;
            return new IndexLease(this);
        }
    }

    public ValueTask ReleaseAsync()
    {
        lock (_lock)
        {
            if (--_holders > 0)
                return ValueTask.CompletedTask;
        }
        return reader.DisposeAsync();
    }
}
