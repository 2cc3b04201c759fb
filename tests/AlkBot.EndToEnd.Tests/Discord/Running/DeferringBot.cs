namespace AlkBot.EndToEnd.Tests.Discord.Running;

/// <summary>A served bot that gives itself no time to answer at once.</summary>
public abstract class DeferringBot : ServedBot
{
    private protected DeferringBot(Transport transport) : base(transport)
    {
    }

    private protected override IReadOnlyList<(string Key, string Value)> Settings => [("Discord:DeferAfter", "00:00:00")];

    /// <summary>Also registers the commands first, and lets faults meet what comes after a first response alone.</summary>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Process.WaitForAsync("The commands are registered");
        Discord.Faults.Affects = request => request.Path.StartsWith("webhooks/", StringComparison.Ordinal);
    }
}

/// <summary>One over signed HTTP interactions.</summary>
public sealed class DeferringHttpBot() : DeferringBot(Transport.Http);

#if GATEWAY
/// <summary>One over the gateway.</summary>
public sealed class DeferringGatewayBot() : DeferringBot(Transport.Gateway);
#endif
