namespace AlkBot.Configuration;

/// <summary>Which of Discord's transports this build has, besides HTTP.</summary>
internal static class Transports
{
    /// <summary>Whether it can connect to the gateway.</summary>
    public static bool HasGateway =>
#if GATEWAY
        true;
#else
        false;
#endif
}
