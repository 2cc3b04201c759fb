using Microsoft.Extensions.Logging;

namespace AlkBot.Configuration;

/// <summary>What a long-running process logs: the section <c>Logging</c>.</summary>
/// <param name="Levels">The least level by category; <c>Default</c> is for all that are not named. Default <c>Information</c>.</param>
internal sealed record LoggingSettings(IReadOnlyDictionary<string, LogLevel> Levels)
{
    public const string LevelsSection = "Logging:LogLevel";

    /// <summary>The category that stands for all that are not named.</summary>
    public const string DefaultCategory = "Default";

    /// <summary>Reads and checks the section.</summary>
    public static LoggingSettings Read(SettingsSource source) => new(
        source.Open(LevelsSection, nameof(LogLevel.Information), Enum.GetNames<LogLevel>())
            .ToDictionary(level => level.Key, level => Enum.Parse<LogLevel>(level.Value)));
}
