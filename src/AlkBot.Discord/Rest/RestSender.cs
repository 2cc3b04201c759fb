using System.Net.Http.Headers;
using AlkBot.Discord.Configuration;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Timeout;

namespace AlkBot.Discord.Rest;

/// <summary>Sends calls to Discord: within its limits, again where that can help, and never for ever.</summary>
internal sealed class RestSender : IDisposable
{
    // The largest answer is the list of 100 commands of at most 8000 characters.
    private const int LargestAnswer = 8 * 1024 * 1024;

    private readonly HttpClient _http;
    private readonly string? _token;
    private readonly RateLimits _limits;
    private readonly InvalidRequests _invalid;
    private readonly TimeSpan _totalTimeout;
    private readonly ResiliencePipeline<RestAnswer> _attempts;
    private readonly ResiliencePipeline<RestAnswer> _attempt;

    public RestSender(DiscordOptions options, RestSettings settings, TimeProvider time, ILogger logger)
    {
        _http = DiscordConnections.CreateClient();
        (_http.BaseAddress, _http.MaxResponseContentBufferSize) = (options.ApiBaseUrl, LargestAnswer);
        _token = options.Token;
        _limits = new RateLimits(time);
        _invalid = new InvalidRequests(time, settings.InvalidRequests);
        _totalTimeout = settings.TotalTimeout;
        _attempts = RestRetries.Around(settings, time, logger);
        _attempt = RestRetries.AroundAttempt(settings, time);
    }

    /// <summary>Sends <paramref name="call"/> and returns the body of the answer.</summary>
    /// <exception cref="DiscordRestException">Discord refused it, or could not be reached.</exception>
    public async Task<byte[]> SendAsync(RestCall call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RestRetries.CallKey, call);
        try
        {
            var answer = await _attempts.ExecuteAsync(async c => await AttemptAsync(call, c.CancellationToken), context);
            return answer.IsSuccess ? answer.Body : throw Refused(call, answer);
        }
        catch (TimeoutRejectedException e)
        {
            throw new DiscordRestException($"{call}: no answer in time.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new DiscordRestException($"{call}: Discord could not be reached.", e);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose() => _http.Dispose();

    private async ValueTask<RestAnswer> AttemptAsync(RestCall call, CancellationToken cancellationToken)
    {
        _invalid.ThrowIfSpent(call);
        await _limits.WaitAsync(call, _totalTimeout, cancellationToken);
        return await _attempt.ExecuteAsync(async attempt =>
        {
            using var request = Request(call);
            using var response = await _http.SendAsync(request, attempt);
            var answer = await RestAnswer.ReadAsync(response, attempt);
            _limits.Learn(call, response, answer);
            _invalid.Count(answer);
            return answer;
        }, cancellationToken);
    }

    private HttpRequestMessage Request(RestCall call)
    {
        var request = new HttpRequestMessage(call.Method, call.Path) { Content = RestContent.Of(call) };
        if (call.Authorized)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", _token);
        return request;
    }

    private DiscordRestException Refused(RestCall call, RestAnswer answer)
    {
        var code = answer.Code > 0 ? $", Discord's error {answer.Code}" : "";
        // A proxy may quote the address or the headers of what it refuses.
        var words = answer.Message is { } said && !IsIn(said, call.Owner) && !IsIn(said, _token) ? $" ({said})" : "";
        return new DiscordRestException($"{call}: {(int)answer.Status}{code}{words}.") { Status = answer.Status, Code = answer.Code };
    }

    private static bool IsIn(string text, string? secret) =>
        !string.IsNullOrEmpty(secret) && text.Contains(secret, StringComparison.Ordinal);
}
