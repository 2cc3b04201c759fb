using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using AlkBot.Pages.Configuration;
using AlkBot.Pages.Frames;
using AlkBot.Pages.Links;
using AlkBot.Pages.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlkBot.Pages;

/// <summary>The web pages: sources with what is cited of them marked, and answers for whoever asks in a browser.</summary>
public static class PagesCapability
{
    /// <summary>
    /// Adds the pages, and links to them where they have a public address; nothing where nobody is admitted. A <see cref="CurrentIndex"/>,
    /// its <see cref="GenerationStore"/> and a <see cref="TimeProvider"/> must be among the services.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">The configuration, checked.</param>
    /// <param name="admission">Whom the pages admit.</param>
    /// <param name="limits">How much work they may make.</param>
    /// <param name="keyFile">Where the key of signed links is, or is made.</param>
    public static IServiceCollection AddPages(
        this IServiceCollection services, PagesOptions options, Admission admission, PageLimits limits, string keyFile)
    {
        if (admission == Admission.Nobody)
            return services;
        services.AddSingleton(options);
        // Where nobody comes by a link, no key has to be read or made.
        services.AddSingleton(provider => new LinkSignatures(
            admission == Admission.Links ? LinkKey.At(keyFile) : [], options.LinkLifetime, provider.GetRequiredService<TimeProvider>()));
        if (options.PublicUrl.Length > 0)
        {
            services.AddSingleton<ICitationLinks>(provider =>
                new PublicLinks(options, admission, provider.GetRequiredService<LinkSignatures>()));
        }
        services.AddSingleton(_ => new PageQueue(limits));
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PageEndpoint>();
        services.AddSingleton(provider => new PageComposer(
            provider.GetRequiredService<CurrentIndex>(), provider.GetRequiredService<GenerationStore>(), new Answerer(), options, admission,
            provider.GetRequiredService<LinkSignatures>(), provider.GetRequiredService<ILogger<PageComposer>>()));
        return services;
    }

    /// <summary>Maps <c>GET /</c>, <c>GET /sources/ID</c> and the files of the pages, where there are pages.</summary>
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<PageComposer>() is not { } composer)
            return;
        var endpoint = endpoints.ServiceProvider.GetRequiredService<PageEndpoint>();
        Map("/", http => endpoint.AnswerAsync(http, composer.AskAsync));
        Map("/sources/{id}", http => endpoint.AnswerAsync(http, composer.SourceAsync));
        foreach (var file in PageFiles.All)
            Map(file.Address, http => SendAsync(http.Response, file));

        void Map(string path, RequestDelegate answer) => endpoints.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], answer);
    }

    private static Task SendAsync(HttpResponse response, PageFile file)
    {
        PageHeaders.Set(response);
        response.ContentType = file.ContentType;
        response.ContentLength = file.Content.Length;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return HttpMethods.IsHead(response.HttpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(file.Content).AsTask();
    }
}
