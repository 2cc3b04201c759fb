using AlkBot.Index.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AlkBot.Pages.Serving;

/// <summary>Answers requests for pages. Whatever is wrong, the answer is a page of one line, and what broke is in the log alone.</summary>
internal sealed class PageEndpoint(PageQueue queue, PageRenderer renderer, TimeProvider time, ILogger<PageEndpoint> logger)
{
    // To be made, and as long again to be sent.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // Whoever sends many requests gets these for most: each is rendered once, so that refusing costs what sending bytes does.
    private readonly Lazy<Task<RenderedPage>> _tooMany = Once(renderer, Page.Of(
        StatusCodes.Status429TooManyRequests, "Too many at once", "Too many pages are being made. Please try again in a moment."));

    private readonly Lazy<Task<RenderedPage>> _tooBusy = Once(renderer, Page.Of(
        StatusCodes.Status503ServiceUnavailable, "Too busy", "This took too long. Please try again, or ask with fewer words."));

    /// <summary>Answers with what <paramref name="compose"/> makes.</summary>
    public async Task AnswerAsync(HttpContext http, Func<HttpContext, CancellationToken, Task<Page>> compose)
    {
        try
        {
            using var late = new CancellationTokenSource(Longest, time);
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, late.Token);
            using var permit = await queue.EnterAsync(Visitor.Of(http), ending.Token);
            if (permit is null)
                http.Response.Headers.RetryAfter = "2";
            var page = permit is null
                ? await _tooMany.Value
                : await queue.RunAsync(token => MakeAsync(http, compose, token), ending.Token);
            // The permit is held until all is sent: whoever reads slowly does so on their own account, and not for ever.
            late.CancelAfter(Longest);
            await SendAsync(http, page, ending.Token);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            // It waited too long to be begun.
            await SendAsync(http, await _tooBusy.Value, http.RequestAborted);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            http.Abort();
        }
    }

    private async Task<RenderedPage> MakeAsync(
        HttpContext http, Func<HttpContext, CancellationToken, Task<Page>> compose, CancellationToken cancellationToken)
    {
        try
        {
            return await renderer.RenderAsync(await compose(http, cancellationToken));
        }
        catch (IndexException e)
        {
            logger.LogError("A page found no index: {Reason}", e.Message);
            return await renderer.RenderAsync(Page.Of(
                StatusCodes.Status503ServiceUnavailable, "No index yet", "There is no index to show at the moment. Please try again later."));
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return await _tooBusy.Value;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "A page could not be made, request {Id}", http.TraceIdentifier);
            return await renderer.RenderAsync(Page.Of(
                StatusCodes.Status500InternalServerError, "Something broke", $"The page could not be made (request {http.TraceIdentifier})."));
        }
    }

    private static Lazy<Task<RenderedPage>> Once(PageRenderer renderer, Page page) => new(() => renderer.RenderAsync(page));

    private static async Task SendAsync(HttpContext http, RenderedPage page, CancellationToken cancellationToken)
    {
        PageHeaders.Set(http.Response);
        http.Response.StatusCode = page.Status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = page.Html.Length;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(page.Html, cancellationToken);
    }
}
