using AlkBot.Discord.Http.Configuration;
using AlkBot.Discord.Http.Endpoint;
using AlkBot.Discord.Http.Responses;
using AlkBot.Discord.Http.Rest;
using AlkBot.Discord.Interactions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AlkBot.Discord.Http;

/// <summary>Discord over signed HTTP interactions, as one capability of a host.</summary>
public static class DiscordHttpCapability
{
    /// <summary>
    /// Adds the client of Discord's API and what answers interactions. An <see cref="IInteractionHandler"/> must be among the services
    /// where the transport is <see cref="DiscordTransport.Http"/>; the clock is the services' <see cref="TimeProvider"/>, if there is one.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">The configuration, checked by <see cref="DiscordOptionsReader"/>.</param>
    public static IServiceCollection AddDiscordHttp(this IServiceCollection services, DiscordOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new RestSettings());
        services.AddSingleton<DiscordRestClient>();
        if (options.Transport != DiscordTransport.Http)
            return services;
        services.AddSingleton<PendingWork>();
        services.AddHostedService(provider => provider.GetRequiredService<PendingWork>());
        services.AddSingleton<LaterResponses>();
        services.AddSingleton<InteractionResponder>();
        services.AddSingleton<InteractionKey>();
        services.AddSingleton(provider => new ReplayGuard(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<InteractionEndpoint>();
        return services;
    }

    /// <summary>Maps <c>POST /interactions</c>; nothing where the transport is <see cref="DiscordTransport.None"/>.</summary>
    /// <exception cref="Signatures.CryptographyUnavailableException">The system cannot verify signatures.</exception>
    public static void MapDiscordHttp(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<DiscordOptions>().Transport != DiscordTransport.Http)
            return;
        RequestDelegate take = endpoints.ServiceProvider.GetRequiredService<InteractionEndpoint>().TakeAsync;
        endpoints.MapPost(InteractionEndpoint.Path, take);
    }
}
