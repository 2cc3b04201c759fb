using AlkBot.Discord.Gateway.Liveness;
using AlkBot.Discord.Gateway.Sessions;
using AlkBot.Discord.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AlkBot.Discord.Gateway;

/// <summary>Discord over its gateway, as one capability of a host.</summary>
public static class DiscordGatewayCapability
{
    /// <summary>
    /// Adds the connection. Call it after <see cref="DiscordHttpCapability.AddDiscordHttp"/>, whose services answer what comes over it,
    /// so that it is stopped before them; an <see cref="IServiceEnd"/> must be among the services.
    /// </summary>
    public static IServiceCollection AddDiscordGateway(this IServiceCollection services)
    {
        services.TryAddSingleton(new GatewaySettings());
        services.AddSingleton<SessionStarts>();
        services.AddSingleton<GatewayLiveness>();
        services.AddSingleton<IReadiness>(provider => provider.GetRequiredService<GatewayLiveness>());
        services.AddSingleton<GatewayLog>();
        services.AddSingleton<GatewayClients>();
        services.AddHostedService<GatewayService>();
        services.AddHostedService<GatewayWatchdog>();
        return services;
    }
}
