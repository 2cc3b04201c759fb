using AlkBot.Answers.Commands;
using AlkBot.Discord.Administration;
#if GATEWAY
using AlkBot.Discord.Gateway;
#endif
using AlkBot.Discord;
using AlkBot.Discord.Attachments;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Endpoint;
using AlkBot.Discord.Handlers;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Workspaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlkBot.Service;

/// <summary>Discord, in the service.</summary>
internal static class DiscordCapability
{
    /// <summary>Adds what answers interactions from the index, and registers the commands; nothing where the transport is None.</summary>
    public static WebApplicationBuilder AddDiscord(this WebApplicationBuilder builder, DiscordOptions options, Workspace workspace)
    {
        builder.Services.AddSingleton(_ => new ReplayRecord(Path.Combine(workspace.Store.Folder, "interactions")));
        builder.Services.AddDiscordHttp(options);
        if (options.Transport == DiscordTransport.None)
            return builder;
        builder.Services.AddSingleton(BotCommands.Catalog);
        builder.Services.AddSingleton<RegistrationStatus>();
        builder.Services.AddSingleton<CommandMentions>();
        builder.Services.AddSingleton(services => new IndexAdministration(
            workspace.Store,
            workspace.Sources,
            workspace.SourceDirectoryIfThere,
            new AdminList(options.Admins),
            services.GetRequiredService<RegistrationStatus>(),
            services.GetRequiredService<ISentFiles>(),
            workspace.Keep,
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<IndexAdministration>>()));
        builder.Services.AddSingleton<IInteractionHandler, InteractionHandler>();
        if (options.Token is not null)
        {
            builder.Services.AddSingleton<CommandRegistrar>();
            builder.Services.AddHostedService<RegistrationService>();
            builder.Services.AddDiscordSetupCheck();
        }
#if GATEWAY
        if (options.Transport == DiscordTransport.Gateway)
            builder.Services.AddDiscordGateway();
#endif
        return builder;
    }
}
