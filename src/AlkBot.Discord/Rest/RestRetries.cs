using System.Net;
using AlkBot.Discord.Protocol;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace AlkBot.Discord.Rest;

/// <summary>Which calls are tried again and when: the strategy around every call.</summary>
internal static class RestRetries
{
    /// <summary>The call that an execution is about, for its log lines.</summary>
    public static readonly ResiliencePropertyKey<RestCall> CallKey = new("call");

    /// <summary>Around all attempts of a call.</summary>
    public static ResiliencePipeline<RestAnswer> Around(
        TimeSpan totalTimeout, RestSettings settings, TimeProvider time, ILogger logger) =>
        new ResiliencePipelineBuilder<RestAnswer> { TimeProvider = time }
            .AddTimeout(totalTimeout)
            .AddRetry(new RetryStrategyOptions<RestAnswer>
            {
                MaxRetryAttempts = settings.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = settings.FirstPause,
                UseJitter = true,
                Randomizer = settings.Jitter,
                ShouldHandle = arguments => new ValueTask<bool>(IsTransient(arguments.Outcome, Call(arguments.Context))),
                // The limits themselves make the next attempt wait for as long as Discord said.
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(IsDueAtOnce(arguments) ? TimeSpan.Zero : null),
                OnRetry = arguments =>
                {
                    logger.LogWarning(
                        "{Call}: {Outcome}; attempt {Attempt} follows",
                        Call(arguments.Context),
                        Describe(arguments.Outcome),
                        arguments.AttemptNumber + 2);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    /// <summary>Around one attempt.</summary>
    public static ResiliencePipeline<RestAnswer> AroundAttempt(TimeSpan timeout, TimeProvider time) =>
        new ResiliencePipelineBuilder<RestAnswer> { TimeProvider = time }.AddTimeout(timeout).Build();

    // What was waited for in vain has had its pause; only a first response is in such a hurry.
    private static bool IsDueAtOnce(RetryDelayGeneratorArguments<RestAnswer> arguments) =>
        arguments.Outcome is { Result.IsRateLimited: true }
        || (arguments.Outcome.Exception is TimeoutRejectedException && Call(arguments.Context) is { IsCallback: true });

    /// <summary>Whether Discord may have had what ended so: a connection that never stood has brought it nothing.</summary>
    public static bool WasSent(Exception ending) => ending is not HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private static bool IsTransient(Outcome<RestAnswer> outcome, RestCall? call) => outcome switch
    {
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => call is not { IsSentOnce: true } || !WasSent(outcome.Exception),
        { Result.Status: HttpStatusCode.GatewayTimeout } when call is { IsSentOnce: true } => false,
        { Result: { } answer } => answer.IsRateLimited
            || answer.Status >= HttpStatusCode.InternalServerError
            || (call is { MayPrecedeResponse: true } && answer.Code is DiscordErrorCode.UnknownWebhook or DiscordErrorCode.UnknownMessage),
        _ => false,
    };

    private static string Describe(Outcome<RestAnswer> outcome) => outcome switch
    {
        { Result: { } answer } => $"{(int)answer.Status}",
        { Exception: TimeoutRejectedException } => "no answer in time",
        _ => "the connection broke",
    };

    private static RestCall? Call(ResilienceContext context) => context.Properties.TryGetValue(CallKey, out var call) ? call : null;
}
