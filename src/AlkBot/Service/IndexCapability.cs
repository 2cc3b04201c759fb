using AlkBot.Discord.Health;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using AlkBot.Workspaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlkBot.Service;

/// <summary>The index in a long-running process.</summary>
internal static class IndexCapability
{
    /// <summary>Adds the index of <paramref name="workspace"/>: built at start when need be, then leased to whoever answers.</summary>
    public static WebApplicationBuilder AddIndex(this WebApplicationBuilder builder, Workspace workspace)
    {
        builder.Services.AddSingleton(workspace.Store);
        builder.Services.AddSingleton<ISourceCorpus>(workspace.Sources);
        builder.Services.AddSingleton<ISourceFolder>(workspace.Sources);
        if (workspace.Watch is { } watch)
            builder.Services.AddSingleton(watch);
        builder.Services.AddSingleton<CurrentIndex>();
        builder.Services.AddSingleton<IReadiness, IndexReadiness>();
        builder.Services.AddSingleton<IndexingService>();
        builder.Services.AddHostedService(services => services.GetRequiredService<IndexingService>());
        builder.Services.AddHostedService(services => new RetentionService(
            new PastChanges(workspace.Store, workspace.Sources), workspace.Reports, workspace.Keep, services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<RetentionService>>()));
        return builder;
    }
}
