using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Responses;

/// <summary>
/// Keeps edits in order. A picture or a promised page can be ready when somebody has turned the message to another page already; then it
/// is not shown any more. Messages are known by the interaction that they answer, since the id of a first response is not told.
/// </summary>
internal sealed class MessageTurns
{
    private const int MostKept = 1024;

    // The milliseconds that an interaction's token lives; its id holds when it was made.
    private const ulong TokenLife = 15 * 60 * 1000;
    private const int IdTimeShift = 22;

    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, ulong> _latest = [];
    private readonly Dictionary<ulong, Task> _sending = [];

    /// <summary>Notes that <paramref name="turning"/> changes its message; completes when an edit that is on its way to it has arrived.</summary>
    public Task TurnAsync(ComponentInteraction turning)
    {
        if (turning.MessageOf is not { } message)
            return Task.CompletedTask;
        lock (_lock)
        {
            if (_latest.Count >= MostKept)
                Forget(turning.Id);
            _latest[message] = Math.Max(_latest.GetValueOrDefault(message), turning.Id);
            return _sending.GetValueOrDefault(message, Task.CompletedTask);
        }
    }

    /// <summary>Edits the message of <paramref name="asked"/>; false where it was turned since, and stays.</summary>
    /// <param name="asked">What the edit answers.</param>
    /// <param name="turns">Whether it is the message that the interaction's component sits on.</param>
    /// <param name="edit">Sends it.</param>
    public async Task<bool> TryEditAsync(Interaction asked, bool turns, Func<Task> edit)
    {
        var message = turns && asked is ComponentInteraction { MessageOf: { } pressed } ? pressed : asked.Id;
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_latest.GetValueOrDefault(message) > asked.Id)
                return false;
            _sending[message] = sent.Task;
        }
        try
        {
            await edit();
            return true;
        }
        finally
        {
            lock (_lock)
            {
                if (_sending.GetValueOrDefault(message) == sent.Task)
                    _sending.Remove(message);
            }
            sent.SetResult();
        }
    }

    // No edit can be outstanding for those.
    private void Forget(ulong now)
    {
        foreach (var (message, turned) in _latest.ToList())
        {
            if ((now >> IdTimeShift) - Math.Min(now, turned >> IdTimeShift) > TokenLife || _latest.Count >= 2 * MostKept)
                _latest.Remove(message);
        }
    }
}
