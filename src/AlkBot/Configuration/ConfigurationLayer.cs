using AlkBot.Discord.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;

namespace AlkBot.Configuration;

/// <summary>One place that settings come from; a later layer overrides an earlier one.</summary>
/// <param name="Name">What messages call it: a file's path, <c>environment</c>, <c>command line</c>.</param>
/// <param name="Provider">Its keys and values, loaded.</param>
internal sealed record ConfigurationLayer(string Name, IConfigurationProvider Provider)
{
    /// <summary>What environment variables of ours begin with; the rest is the key, with <c>__</c> for <c>:</c>.</summary>
    public const string EnvironmentPrefix = "ALKBOT_";

    // Logging is a section of other programs too.
    private static readonly string[] OwnSections = [IndexSettings.Section, DiscordOptionsReader.Section, ServerLimits.Section];

    /// <summary>The variables whose names begin with <see cref="EnvironmentPrefix"/>.</summary>
    public static ConfigurationLayer Environment() =>
        new("environment", Loaded(new EnvironmentVariablesConfigurationProvider(EnvironmentPrefix)));

    /// <summary>Variables that would be settings if they had the prefix, such as <c>Discord__Token</c>; nobody reads them.</summary>
    public static IEnumerable<string> WithoutPrefix() => System.Environment.GetEnvironmentVariables().Keys
        .Cast<string>()
        .Where(name => OwnSections.Any(section => name.StartsWith(section + "__", StringComparison.OrdinalIgnoreCase)))
        .Order(StringComparer.Ordinal);

    /// <summary>Keys and values that are at hand, such as those of the command line.</summary>
    public static ConfigurationLayer Of(string name, IEnumerable<KeyValuePair<string, string?>> values) =>
        new(name, Loaded(new MemoryConfigurationProvider(new MemoryConfigurationSource { InitialData = values })));

    private static ConfigurationProvider Loaded(ConfigurationProvider provider)
    {
        provider.Load();
        return provider;
    }
}
