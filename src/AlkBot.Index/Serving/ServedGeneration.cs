namespace AlkBot.Index.Serving;

/// <summary>An open generation, which closes when nobody leases it and it is not the current one any more.</summary>
internal sealed class ServedGeneration(Library library)
{
    private readonly Lock _lock = new();

    // One for being the current one, and one for each lease.
    private int _holders = 1;

    public Library Library => library;

    public string Id => library.Generation.Id;

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

    public void Release()
    {
        lock (_lock)
        {
            if (--_holders > 0)
                return;
        }
        library.Dispose();
    }
}
