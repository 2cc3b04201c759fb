using AlkBot.Discord.Http.Rest;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Service;

/// <summary>Registers the commands when the service starts. When Discord does not take them, those that it has go on working.</summary>
internal sealed class RegistrationAtStart(CommandRegistrar registrar, ILogger<RegistrationAtStart> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            var difference = await registrar.RegisterAsync(stoppingToken);
            logger.LogInformation("{Outcome}.", RegistrationSummary.Of(difference));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogInformation("The registration of the commands was stopped.");
        }
        catch (DiscordRestException e)
        {
            logger.LogError("The commands were not registered: {Reason} Run: alkbot commands register", e.Message);
        }
    }
}
