using AlkBot.Configuration;
using AlkBot.Pages;
using AlkBot.Pages.Configuration;
using AlkBot.Pages.Serving;
using AlkBot.Workspaces;
using Microsoft.AspNetCore.Builder;

namespace AlkBot.Service;

/// <summary>The pages, in the service.</summary>
internal static class PagesService
{
    /// <summary>Adds them, within the limits that hold for answers.</summary>
    public static WebApplicationBuilder AddPages(
        this WebApplicationBuilder builder, Settings settings, Admission admission, Workspace workspace)
    {
        var limits = new PageLimits(settings.Server.AnswersPerUser, settings.Server.QueuedAnswers);
        builder.Services.AddPages(settings.Pages, admission, limits, Path.Combine(workspace.Store.Folder, "links.key"));
        return builder;
    }
}
