using AlkBot.Pages.Serving;
using AlkBot.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlkBot.Pages.Tests.Serving;

public sealed class PageEndpointTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly NotedTime _time = new();
    private readonly PageQueue _queue = new(new PageLimits(PerAddress: 1, All: 1));
    private readonly Renderings _renderings = new();
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly PageEndpoint _endpoint;

    public PageEndpointTests() =>
        _endpoint = new PageEndpoint(_queue, new PageRenderer(_services, _renderings), _time, NullLogger<PageEndpoint>.Instance);

    [Fact]
    public async Task What_is_refused_is_rendered_once_for_all()
    {
        using var all = await _queue.EnterAsync("somebody else", CancellationToken.None);

        var refused = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var http = Request();
            await _endpoint.AnswerAsync(http, (_, _) => throw new InvalidOperationException("It is not to be made."));
            http.Response.StatusCode.ShouldBe(StatusCodes.Status429TooManyRequests);
            $"{http.Response.Headers.RetryAfter}".ShouldBe("2");
            refused.Add(TextOf(http));
        }

        refused.ShouldAllBe(text => text == refused[0] && text.Contains("Too many pages are being made."));
        _renderings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_waited_too_long_to_be_begun_says_so()
    {
        using var before = await _queue.EnterAsync(Visitor.Of(Request()), CancellationToken.None);
        var http = Request();
        var answering = _endpoint.AnswerAsync(http, (_, _) => throw new InvalidOperationException("It is not to be made."));

        _time.Advance(Longest);

        await answering.WaitAsync(Patience);
        ShouldBeTooBusy(http);
    }

    [Fact]
    public async Task A_page_that_takes_too_long_to_be_made_says_so()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var http = Request();
        var answering = _endpoint.AnswerAsync(http, async (_, late) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, late);
            throw new InvalidOperationException("It is not to be made.");
        });
        await begun.Task.WaitAsync(Patience);

        _time.Advance(Longest);

        await answering.WaitAsync(Patience);
        ShouldBeTooBusy(http);
    }

    [Fact]
    public async Task Whoever_does_not_read_a_page_gives_the_place_up()
    {
        var unread = new UnreadStream();
        var http = Request();
        http.Features.Set<IHttpResponseFeature>(new ResponseTo(unread));
        http.Response.Body = unread;
        var answering = _endpoint.AnswerAsync(http, (_, _) => Task.FromResult(Page.Of(StatusCodes.Status200OK, "A page", "A line.")));
        await unread.Begun.WaitAsync(Patience);
        (await _queue.EnterAsync("somebody else", CancellationToken.None)).ShouldBeNull();

        _time.Advance(Longest);

        await answering.WaitAsync(Patience);
        using var free = await _queue.EnterAsync("somebody else", CancellationToken.None);
        free.ShouldNotBeNull();
    }

    public void Dispose()
    {
        _queue.Dispose();
        _services.Dispose();
    }

    private static void ShouldBeTooBusy(HttpContext http)
    {
        http.Response.StatusCode.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        TextOf(http).ShouldContain("This took too long.");
    }

    private static DefaultHttpContext Request() => new() { Response = { Body = new MemoryStream() } };

    private static string TextOf(HttpContext http) => System.Text.Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray());

    /// <summary>Counts the renderers: each one makes a logger.</summary>
    private sealed class Renderings : ILoggerFactory
    {
        public int Count { get; private set; }

        public ILogger CreateLogger(string categoryName)
        {
            if (categoryName.EndsWith(".Renderer", StringComparison.Ordinal))
                Count++;
            return NullLogger.Instance;
        }

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }

    /// <summary>Takes nothing, as a browser that does not read.</summary>
    private sealed class UnreadStream : MemoryStream
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    private sealed class ResponseTo(UnreadStream body) : HttpResponseFeature
    {
        public override bool HasStarted => body.Begun.IsCompleted;
    }
}
