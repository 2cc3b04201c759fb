using AlkBot.Discord.Attachments;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Endpoint;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Responses;
using AlkBot.Discord.Rest;
using AlkBot.Discord.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord;

/// <summary>Discord without a library of its own: signed HTTP interactions, and answers to whatever else brings some.</summary>
public static class DiscordHttpCapability
{
    /// <summary>
    /// Adds the client of Discord's API and what answers interactions. An <see cref="IInteractionHandler"/> must be among the services
    /// unless the transport is <see cref="DiscordTransport.None"/>; the clock is the services' <see cref="TimeProvider"/>, if there is one.
    /// For the transport <see cref="DiscordTransport.Gateway"/> there are <see cref="PostedInteractions"/>, which a gateway feeds.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">The configuration, checked by <see cref="DiscordOptionsReader"/>.</param>
    public static IServiceCollection AddDiscordHttp(this IServiceCollection services, DiscordOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new RestSettings());
        services.TryAddSingleton(new ServerLimits());
        services.AddSingleton<RefusalLog>();
        services.AddHostedService(provider => provider.GetRequiredService<RefusalLog>());
        services.AddSingleton<Descriptors>();
        services.AddSingleton<ConnectionLimit>();
        services.AddSingleton<IConnectionListenerFactory, LimitedTransport>();
        services.AddSingleton<IStartupFilter, UnsignedRequests>();
        services.AddSingleton<DiscordRestClient>();
        if (options.Transport == DiscordTransport.None)
            return services;
        services.AddSingleton<ISentFiles, AttachmentDownload>();
        services.AddSingleton<PendingWork>();
        services.AddHostedService(provider => provider.GetRequiredService<PendingWork>());
        services.AddSingleton<MessageTurns>();
        services.AddSingleton<PictureQueue>();
        services.AddSingleton<LaterResponses>();
        services.AddSingleton<HandlerQueue>();
        services.AddSingleton<InteractionResponder>();
        services.AddSingleton(provider => new ReplayGuard(
            provider.GetRequiredService<TimeProvider>(), provider.GetService<ReplayRecord>()));
        services.AddSingleton(provider => new UnverifiedBytes(
            provider.GetRequiredService<ServerLimits>().UnverifiedBytes, provider.GetRequiredService<RefusalLog>()));
        services.AddSingleton(_ => new InteractionKey(options.PublicKey.Span));
        services.AddSingleton<InteractionEndpoint>();
        services.AddSingleton(Posted);
        return services;
    }

    /// <summary>Adds the question at the start of how Discord has the application set up; it takes a token.</summary>
    public static IServiceCollection AddDiscordSetupCheck(this IServiceCollection services) => services.AddHostedService<ApplicationCheck>();

    /// <summary>Maps <c>POST /interactions</c> where the transport is <see cref="DiscordTransport.Http"/>, and else nothing.</summary>
    public static void MapDiscordHttp(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<DiscordOptions>().Transport != DiscordTransport.Http)
            return;
        RequestDelegate take = endpoints.ServiceProvider.GetRequiredService<InteractionEndpoint>().TakeAsync;
        endpoints.MapPost(InteractionEndpoint.Path, take);
    }

    // Public for the gateway's sake, while what it is made of is nobody's.
    private static PostedInteractions Posted(IServiceProvider services) => new(
        services.GetRequiredService<InteractionResponder>(),
        services.GetRequiredService<ReplayGuard>(),
        services.GetRequiredService<PendingWork>(),
        services.GetRequiredService<DiscordRestClient>(),
        services.GetRequiredService<DiscordOptions>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<PostedInteractions>>());
}
