using System.Threading.RateLimiting;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Responses;

/// <summary>
/// Where messages get their pictures: a few are drawn at a time, beside the answers, and nobody has more than a few of them on the way,
/// however often one asks for what is remembered.
/// </summary>
internal sealed class PictureQueue : IDisposable
{
    private readonly PartitionedRateLimiter<Interaction> _perUser;
    private readonly ConcurrencyLimiter _drawing;

    public PictureQueue(ServerLimits limits)
    {
        var permits = new ConcurrencyLimiterOptions { PermitLimit = limits.AnswersPerUser, QueueLimit = 0 };
        _perUser = PartitionedRateLimiter.Create<Interaction, ulong>(asked => RateLimitPartition.GetConcurrencyLimiter(asked.User.Id, _ => permits));
        // One processor is left to answers.
        _drawing = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = Math.Max(1, Environment.ProcessorCount - 1),
            QueueLimit = limits.QueuedAnswers,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>Draws, then sends; false where there are too many to draw already.</summary>
    public async Task<bool> TryAsync(Interaction asked, Func<Message> draw, Func<Message, Task> send, CancellationToken cancellationToken)
    {
        using var place = _perUser.AttemptAcquire(asked);
        if (!place.IsAcquired)
            return false;
        Message drawn;
        using (var worker = await _drawing.AcquireAsync(1, cancellationToken))
        {
            if (!worker.IsAcquired)
                return false;
            // On a thread of its own: those of the pool have to be free to receive, defer and send.
            drawn = await Task.Factory.StartNew(draw, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        await send(drawn);
        return true;
    }

    public void Dispose()
    {
        _perUser.Dispose();
        _drawing.Dispose();
    }
}
