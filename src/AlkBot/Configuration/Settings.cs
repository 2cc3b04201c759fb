using AlkBot.Discord.Configuration;
using AlkBot.Pages.Configuration;

namespace AlkBot.Configuration;

/// <summary>All settings, checked. Layers, each over the one before: defaults, file, environment, command line.</summary>
/// <param name="Index">Sources and index.</param>
/// <param name="Logging">What a long-running process logs.</param>
/// <param name="Discord">Discord; checked where it is needed.</param>
/// <param name="Server">What senders and users may take of a long-running process.</param>
/// <param name="Pages">The web pages of a long-running process.</param>
/// <param name="Debug">Whether internal errors are printed whole; <c>ALKBOT_DEBUG</c>. Default false.</param>
internal sealed record Settings(
    IndexSettings Index, LoggingSettings Logging, DiscordSettings Discord, ServerLimits Server, PagesOptions Pages, bool Debug)
{
    /// <summary>Reads the settings of one run.</summary>
    /// <param name="configurationFile">The file given on the command line; null for the working directory's, if there is one.</param>
    /// <param name="commandLine">Keys set on the command line.</param>
    /// <exception cref="SettingsException">A file or a value is wrong.</exception>
    public static Settings Load(string? configurationFile, IEnumerable<KeyValuePair<string, string?>> commandLine)
    {
        var layers = new List<ConfigurationLayer>();
        if (configurationFile is not null)
            layers.Add(ConfigurationFile.Read(configurationFile));
        else if (File.Exists(ConfigurationFile.DefaultName))
            layers.Add(ConfigurationFile.Read(ConfigurationFile.DefaultName));
        layers.Add(ConfigurationLayer.Environment());
        layers.Add(ConfigurationLayer.Of("command line", commandLine));
        return Read(new SettingsSource(layers));
    }

    /// <summary>Reads and checks every section.</summary>
    /// <exception cref="SettingsException">A value is wrong.</exception>
    public static Settings Read(SettingsSource source)
    {
        var settings = new Settings(
            source.Bound<IndexSettings>(IndexSettings.Section),
            LoggingSettings.Read(source),
            DiscordSettings.Of(source),
            source.Bound<ServerLimits>(ServerLimits.Section),
            source.Bound<PagesOptions>(PagesOptions.Section),
            source.OneOf("Debug", "false", ["false", "true", "0", "1"]) is "true" or "1");
        source.Complete();
        return settings;
    }
}
