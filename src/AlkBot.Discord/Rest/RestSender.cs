using System.Net;
using System.Net.Http.Headers;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Protocol;
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
    private readonly HttpClient _fresh;
    private readonly string? _token;
    private readonly RateLimits _limits;
    private readonly InvalidRequests _invalid;
    private readonly Patience _patience;
    private readonly Patience _callbackPatience;

    public RestSender(DiscordOptions options, RestSettings settings, TimeProvider time, ILogger logger)
    {
        (_http, _fresh) = (DiscordConnections.CreateClient(options), DiscordConnections.CreateClient(options, keepsConnections: false));
        foreach (var client in new[] { _http, _fresh })
            (client.BaseAddress, client.MaxResponseContentBufferSize) = (options.ApiBaseUrl, LargestAnswer);
        _token = options.Token;
        _limits = new RateLimits(time);
        _invalid = new InvalidRequests(time, settings.InvalidRequests);
        _patience = new Patience(settings.TotalTimeout, settings.AttemptTimeout, settings, time, logger);
        _callbackPatience = new Patience(settings.CallbackTimeout, settings.CallbackAttemptTimeout, settings, time, logger);
    }

    /// <summary>Sends <paramref name="call"/> and returns the body of the answer.</summary>
    /// <exception cref="DiscordRestException">Discord refused it, or could not be reached.</exception>
    public async Task<byte[]> SendAsync(RestCall call, CancellationToken cancellationToken)
    {
        var patience = call.IsCallback ? _callbackPatience : _patience;
        var sending = new Sending(call);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RestRetries.CallKey, call);
        try
        {
            var answer = await patience.Attempts.ExecuteAsync(async c => await AttemptAsync(sending, patience, c.CancellationToken), context);
            // What was taken is our own first attempt, whose answer was lost.
            var isTaken = answer.IsSuccess
                || (sending.MayHaveArrived && call.IsCallback && answer.Code == DiscordErrorCode.AlreadyAcknowledged);
            return isTaken ? answer.Body : throw Refused(sending, answer);
        }
        catch (TimeoutRejectedException e)
        {
            throw new DiscordRestException($"{call}: no answer in time.", e) { MayHaveArrived = sending.MayHaveArrived };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new DiscordRestException($"{call}: Discord could not be reached.", e) { MayHaveArrived = sending.MayHaveArrived };
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _fresh.Dispose();
    }

    private async ValueTask<RestAnswer> AttemptAsync(Sending sending, Patience patience, CancellationToken cancellationToken)
    {
        var call = sending.Call;
        _invalid.ThrowIfSpent(call);
        await _limits.WaitAsync(call, patience.Total, cancellationToken);
        return await patience.Attempt.ExecuteAsync(async attempt =>
        {
            using var request = Request(call);
            // The connection that failed was perhaps dead for long, and so may be the others that were kept.
            var client = call.IsCallback && sending.MayHaveArrived ? _fresh : _http;
            var arrivedBefore = sending.MayHaveArrived;
            sending.MayHaveArrived = true;
            try
            {
                using var response = await client.SendAsync(request, attempt);
                var answer = await RestAnswer.ReadAsync(response, attempt);
                // Only an error of a server leaves open what has become of it.
                sending.MayHaveArrived = arrivedBefore || answer.Status >= HttpStatusCode.InternalServerError;
                _limits.Learn(call, response, answer);
                _invalid.Count(answer);
                return answer;
            }
            catch (HttpRequestException e) when (!RestRetries.WasSent(e))
            {
                sending.MayHaveArrived = arrivedBefore;
                throw;
            }
        }, cancellationToken);
    }

    private HttpRequestMessage Request(RestCall call)
    {
        var request = new HttpRequestMessage(call.Method, call.Path) { Content = RestContent.Of(call) };
        if (call.Authorized)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", _token);
        return request;
    }

    private DiscordRestException Refused(Sending sending, RestAnswer answer)
    {
        var call = sending.Call;
        var code = answer.Code > 0 ? $", Discord's error {answer.Code}" : "";
        // A proxy may quote the address or the headers of what it refuses.
        var words = answer.Message is { } said && !IsIn(said, call.Owner) && !IsIn(said, _token) ? $" ({said})" : "";
        return new DiscordRestException($"{call}: {(int)answer.Status}{code}{words}.")
        {
            Status = answer.Status,
            Code = answer.Code,
            MayHaveArrived = sending.MayHaveArrived,
        };
    }

    private static bool IsIn(string text, string? secret) =>
        !string.IsNullOrEmpty(secret) && text.Contains(secret, StringComparison.Ordinal);

    /// <summary>A call on its way, over all its attempts.</summary>
    private sealed class Sending(RestCall call)
    {
        public RestCall Call => call;

        /// <summary>Whether an attempt was sent that Discord may have taken though no answer said so.</summary>
        public bool MayHaveArrived { get; set; }
    }

    /// <summary>How long a call may take, and one attempt of it.</summary>
    private sealed class Patience(TimeSpan total, TimeSpan attempt, RestSettings settings, TimeProvider time, ILogger logger)
    {
        public TimeSpan Total => total;

        public ResiliencePipeline<RestAnswer> Attempts { get; } = RestRetries.Around(total, settings, time, logger);

        public ResiliencePipeline<RestAnswer> Attempt { get; } = RestRetries.AroundAttempt(attempt, time);
    }
}
