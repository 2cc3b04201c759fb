using AlkBot.Discord.Health;
using Microsoft.Extensions.Hosting;

namespace AlkBot.Service;

/// <summary>Why the service ended by itself.</summary>
internal sealed class ServiceEnd(IHostApplicationLifetime lifetime) : IServiceEnd
{
    private string? _reason;

    /// <summary>The reason; null where it was asked to end.</summary>
    public string? Reason => _reason;

    /// <inheritdoc/>
    public void End(string reason)
    {
        if (Interlocked.CompareExchange(ref _reason, reason, null) is null)
            lifetime.StopApplication();
    }
}
