using AlkBot.Index;
using AlkBot.Search.Serving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AlkBot.Service;

/// <summary>The index in a long-running process.</summary>
internal static class IndexCapability
{
    /// <summary>Adds the index of <paramref name="workspace"/>: built at start when need be, then leased to whoever answers.</summary>
    public static HostApplicationBuilder AddIndex(this HostApplicationBuilder builder, Workspace workspace)
    {
        builder.Services.AddSingleton(workspace.Store);
        builder.Services.AddSingleton(workspace.Sources);
        builder.Services.AddHostedService<IndexingService>();
        return builder;
    }
}
