using System.Net;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using AlkBot.Pages.Configuration;
using AlkBot.Pages.Links;
using AlkBot.Pages.Serving;
using AlkBot.Testing;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AlkBot.Pages.Tests;

/// <summary>The pages on a real server, over sources that a test makes.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly WebApplication _app;

    private Site(ISourceCorpus corpus, PagesOptions options, Admission admission)
    {
        Corpus = corpus;
        Store = new GenerationStore(_folder["index"], Time, keep: 2);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton(Store);
        builder.Services.AddSingleton<CurrentIndex>();
        builder.Services.AddPages(options, admission, new PageLimits(4, 16), KeyFile);
        _app = builder.Build();
        _app.MapPages();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));

    public ISourceCorpus Corpus { get; }

    public GenerationStore Store { get; }

    public Uri Address => new(_app.Urls.First());

    public string KeyFile => _folder["links.key"];

    public static Task<Site> StartAsync(params SourceEvidence[] sources) => StartAsync(new FakeCorpus(sources));

    public static async Task<Site> StartAsync(
        ISourceCorpus corpus, Admission admission = Admission.ThisMachine, PagesOptions? options = null, bool build = true)
    {
        var site = new Site(corpus, options ?? new PagesOptions(), admission);
        if (build)
            await site.BuildAsync();
        await site._app.StartAsync();
        return site;
    }

    public async Task BuildAsync() => await Store.BuildAsync(Corpus, null, CancellationToken.None);

    /// <summary>A valid link, as an answer makes it.</summary>
    public string Sign(string source) => _app.Services.GetRequiredService<LinkSignatures>().Sign(SourceId.Parse(source)).Query;

    public async Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, address));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request);
    }

    /// <summary>A page that must be there.</summary>
    public Task<IHtmlDocument> OpenAsync(string address) => OpenAsync(address, HttpStatusCode.OK);

    public async Task<IHtmlDocument> OpenAsync(string address, HttpStatusCode status)
    {
        using var response = await SendAsync(address);
        response.StatusCode.ShouldBe(status, address);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }
}

/// <summary>What a reader sees of a page.</summary>
internal static class Reading
{
    /// <summary>All that is marked, in order.</summary>
    public static string Marked(this IHtmlDocument page) => string.Concat(page.QuerySelectorAll("mark").Select(m => m.TextContent));

    /// <summary>The one line of a page that has nothing to show.</summary>
    public static string Line(this IHtmlDocument page) => page.QuerySelector("main.notice p")!.TextContent;

    public static IReadOnlyList<string> Texts(this IHtmlDocument page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
