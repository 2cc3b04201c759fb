using System.Text;
using AlkBot.Index.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AlkBot.Pages.Serving;

/// <summary>Answers requests for pages. Whatever is wrong, the answer is a page of one line, and what broke is in the log alone.</summary>
internal sealed class PageEndpoint(PageQueue queue, PageRenderer renderer, TimeProvider time, ILogger<PageEndpoint> logger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Answers with what <paramref name="compose"/> makes.</summary>
    public async Task AnswerAsync(HttpContext http, Func<HttpContext, CancellationToken, Task<Page>> compose)
    {
        try
        {
            using var late = new CancellationTokenSource(Longest, time);
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, late.Token);
            using var permit = await queue.EnterAsync(Visitor.Of(http), ending.Token);
            var (status, html) = permit is null
                ? await RenderAsync(TooMany(http))
                : await queue.RunAsync(token => MakeAsync(http, compose, token), ending.Token);
            // The permit is held until all is sent: whoever reads slowly does so on their own account.
            await SendAsync(http, status, html);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            // It waited too long to be begun.
            await SendAsync(http, StatusCodes.Status503ServiceUnavailable, (await RenderAsync(TooBusy)).Html);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            http.Abort();
        }
    }

    private async Task<(int Status, string Html)> MakeAsync(
        HttpContext http, Func<HttpContext, CancellationToken, Task<Page>> compose, CancellationToken cancellationToken)
    {
        try
        {
            return await RenderAsync(await compose(http, cancellationToken));
        }
        catch (IndexException e)
        {
            logger.LogError("A page found no index: {Reason}", e.Message);
            return await RenderAsync(Page.Of(
                StatusCodes.Status503ServiceUnavailable, "No index yet", "There is no index to show at the moment. Please try again later."));
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return await RenderAsync(TooBusy);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "A page could not be made, request {Id}", http.TraceIdentifier);
            return await RenderAsync(Page.Of(
                StatusCodes.Status500InternalServerError, "Something broke", $"The page could not be made (request {http.TraceIdentifier})."));
        }
    }

    private static Page TooBusy { get; } = Page.Of(
        StatusCodes.Status503ServiceUnavailable, "Too busy", "This took too long. Please try again, or ask with fewer words.");

    private static Page TooMany(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "2";
        return Page.Of(StatusCodes.Status429TooManyRequests, "Too many at once", "Too many pages are being made. Please try again in a moment.");
    }

    private async Task<(int Status, string Html)> RenderAsync(Page page) => (page.Status, await renderer.RenderAsync(page));

    private static async Task SendAsync(HttpContext http, int status, string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        PageHeaders.Set(http.Response);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
