using AlkBot.Answers.Completion;
using AlkBot.Answers.Contract;
using AlkBot.Discord.Administration;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Registration;
using AlkBot.Discord.Rest;
using AlkBot.Index.Serving;
using AlkBot.Index.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Service;

/// <summary>
/// Registers the commands once the index is up to date, and again when a generation serves that has other values to choose from. When
/// Discord does not take them, those that it has go on working, and it is tried again with growing pauses.
/// </summary>
internal sealed class RegistrationService(
    CommandRegistrar registrar, CommandCatalog catalog, CurrentIndex index, IndexingService indexing, RegistrationStatus status,
    TimeProvider time, ILogger<RegistrationService> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            // Discord counts registrations; one before the first build and one after it would be one too many.
            await indexing.Started.WaitAsync(stoppingToken);
            byte[] registered = [];
            var pause = FirstPause;
            while (true)
            {
                var next = index.NextGeneration;
                var commands = await CommandsAsync(stoppingToken);
                var body = CommandRegistration.Write(commands);
                if (body.AsSpan().SequenceEqual(registered) || await RegisterAsync(commands, pause, stoppingToken))
                {
                    (registered, pause) = (body, FirstPause);
                    await next.WaitAsync(stoppingToken);
                    continue;
                }
                await Task.WhenAny(next, Task.Delay(pause, time, stoppingToken));
                stoppingToken.ThrowIfCancellationRequested();
                pause = 2 * pause < LongestPause ? 2 * pause : LongestPause;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogDebug("The registration of the commands has ended.");
        }
    }

    private async Task<IReadOnlyList<ApplicationCommand>> CommandsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var lease = await index.AcquireAsync(cancellationToken);
            return CommandRegistration.Of(catalog, ValueCompletion.Of(lease.Library));
        }
        catch (IndexException)
        {
            // The indexing has logged why; the commands are there all the same, and say so when they are used.
            return CommandRegistration.Of(catalog);
        }
    }

    private async Task<bool> RegisterAsync(
        IReadOnlyList<ApplicationCommand> commands, TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            var difference = await registrar.RegisterAsync(commands, cancellationToken);
            status.Take();
            logger.LogInformation("{Outcome}.", RegistrationSummary.Of(difference));
            return true;
        }
        catch (DiscordRestException e)
        {
            status.Refuse(e.Message, time.GetUtcNow() + pause);
            logger.LogError("The commands were not registered: {Reason} It is tried again in {Pause}", e.Message, pause);
            return false;
        }
    }
}
