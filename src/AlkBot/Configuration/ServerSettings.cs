using AlkBot.Discord.Configuration;

namespace AlkBot.Configuration;

/// <summary>What senders and users may take of <c>serve</c>: the section <c>Server</c>.</summary>
internal static class ServerSettings
{
    private const int Mebi = 1024 * 1024;

    /// <summary>Reads and checks the section.</summary>
    public static ServerLimits Read(SettingsSource source)
    {
        var otherwise = new ServerLimits();
        return new ServerLimits
        {
            MaxConnections = source.WholeNumber("Server:MaxConnections", otherwise.MaxConnections, 16, 100_000),
            BodyTimeout = source.Duration(
                "Server:BodyTimeout", otherwise.BodyTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)),
            KeepAliveTimeout = source.Duration(
                "Server:KeepAliveTimeout", otherwise.KeepAliveTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            UnverifiedBytes = source.WholeNumber("Server:UnverifiedBytes", otherwise.UnverifiedBytes, Mebi, 1024 * Mebi),
            AnswersPerUser = source.WholeNumber("Server:AnswersPerUser", otherwise.AnswersPerUser, 1, 10_000),
            QueuedAnswers = source.WholeNumber("Server:QueuedAnswers", otherwise.QueuedAnswers, 1, 10_000),
        };
    }
}
