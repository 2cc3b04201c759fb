using AlkBot.Answers.Commands;
using AlkBot.Answers.Completion;
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
/// Discord does not take them, those that it has go on working.
/// </summary>
internal sealed class RegistrationService(
    CommandRegistrar registrar, CommandCatalog catalog, CurrentIndex index, IndexingService indexing, ILogger<RegistrationService> logger)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            // Discord counts registrations; one before the first build and one after it would be one too many.
            await (indexing.ExecuteTask ?? Task.CompletedTask).WaitAsync(stoppingToken);
            byte[] registered = [];
            while (true)
            {
                var next = index.NextGeneration;
                var commands = await CommandsAsync(stoppingToken);
                var body = CommandRegistration.Write(commands);
                if (!body.AsSpan().SequenceEqual(registered) && await RegisterAsync(commands, stoppingToken))
                    registered = body;
                await next.WaitAsync(stoppingToken);
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

    private async Task<bool> RegisterAsync(IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        try
        {
            var difference = await registrar.RegisterAsync(commands, cancellationToken);
            logger.LogInformation("{Outcome}.", RegistrationSummary.Of(difference));
            return true;
        }
        catch (DiscordRestException e)
        {
            logger.LogError("The commands were not registered: {Reason} Run: alkbot commands register", e.Message);
            return false;
        }
    }
}
