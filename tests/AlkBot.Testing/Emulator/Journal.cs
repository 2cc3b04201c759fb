namespace AlkBot.Testing.Emulator;

/// <summary>What has happened, in order, and a way to wait for what has not yet.</summary>
public sealed class Journal<T>
{
    private readonly Lock _lock = new();
    private readonly List<T> _entries = [];
    private TaskCompletionSource _grew = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All entries so far.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (_lock)
                return [.. _entries];
        }
    }

    /// <summary>The first <paramref name="count"/> entries that match, once there are as many; a test that waits in vain fails.</summary>
    public async Task<IReadOnlyList<T>> WaitForAsync(int count, Predicate<T> matches)
    {
        while (true)
        {
            Task grew;
            lock (_lock)
            {
                var found = _entries.FindAll(matches);
                if (found.Count >= count)
                    return found[..count];
                grew = _grew.Task;
            }
            await grew.WaitAsync(Interactions.Exchange.Patience);
        }
    }

    /// <summary>Adds an entry.</summary>
    public void Add(T entry)
    {
        TaskCompletionSource grew;
        lock (_lock)
        {
            _entries.Add(entry);
            (grew, _grew) = (_grew, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        grew.SetResult();
    }
}
