using AlkBot.Index.Storage;
using Microsoft.Extensions.Logging;

namespace AlkBot.Index.Reports;

/// <summary>
/// Counts refused questions beside the answers, so that none waits for the disk: what comes while one is written is written with the
/// next. A crash loses what was not written yet.
/// </summary>
/// <param name="queue">Where they are counted.</param>
/// <param name="logger">Told when they cannot be.</param>
public sealed class RefusalCount(ReportQueue queue, ILogger logger)
{
    private readonly Lock _lock = new();
    private Dictionary<string, int> _waiting = [];
    private Task _writing = Task.CompletedTask;

    /// <summary>Counts a question once more, and returns at once.</summary>
    public void Add(string question)
    {
        lock (_lock)
        {
            if (_waiting.Count >= ReportQueue.MostQuestions && !_waiting.ContainsKey(question))
                return;
            _waiting[question] = _waiting.GetValueOrDefault(question) + 1;
            if (_writing.IsCompleted)
                _writing = Task.Run(WriteAsync);
        }
    }

    /// <summary>Completes when everything counted so far is written, or could not be.</summary>
    public Task WrittenAsync()
    {
        lock (_lock)
            return _writing;
    }

    private async Task WriteAsync()
    {
        while (Take() is { } refused)
        {
            try
            {
                await queue.CountAsync(refused, CancellationToken.None).ConfigureAwait(false);
            }
            catch (IndexException e)
            {
                logger.LogWarning("Refused questions could not be counted: {Reason}", e.Message);
            }
        }
    }

    private Dictionary<string, int>? Take()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                // Under the lock: whoever adds the next one sees that nobody writes any more.
                _writing = Task.CompletedTask;
                return null;
            }
            var taken = _waiting;
            _waiting = [];
            return taken;
        }
    }
}
