using AlkBot.Configuration;
using AlkBot.Discord.Rest;
using AlkBot.Evidence;
using AlkBot.Index.Storage;
using AlkBot.Service;

namespace AlkBot.Terminal;

/// <summary>Foreseen failures in words: wrong sources, a damaged index, a wrong configuration, a disk or Discord that refuses.</summary>
internal static class Fault
{
    /// <summary>The lines to print; null when the failure was not foreseen.</summary>
    public static IReadOnlyList<string>? Describe(Exception failure) => failure switch
    {
        SettingsException wrong => [.. wrong.Problems.Select(PlainText.OneLine)],
        FileNotFoundException { FileName: { } path } => [PlainText.OneLine($"{path}: there is no such file.")],
        SourceException or IndexException or IOException or UnauthorizedAccessException or DiscordRestException or ServiceEndedException =>
            [PlainText.OneLine(failure.Message)],
        _ => null,
    };
}
