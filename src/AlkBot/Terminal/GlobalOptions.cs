using System.CommandLine;
using AlkBot.Configuration;

namespace AlkBot.Terminal;

/// <summary>The options that every command takes, at any place of the line.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<string?> _sources = Recursive("--sources", "DIR", "The folder of sources (default index-source).");
    private readonly Option<string?> _index = Recursive("--index", "DIR", "The folder of the index (default .alkbot/index).");
    private readonly Option<string?> _config = Recursive("--config", "FILE", "A configuration file (default appsettings.json, if there).");

    /// <summary>Declares the options on the root.</summary>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(_sources);
        root.Options.Add(_index);
        root.Options.Add(_config);
    }

    /// <summary>Reads the settings that a command line asks for.</summary>
    /// <exception cref="SettingsException">A file or a value is wrong.</exception>
    public Settings LoadSettings(ParseResult parsed)
    {
        var commandLine = new Dictionary<string, string?>();
        if (parsed.GetValue(_sources) is { } sources)
            commandLine[IndexSettings.SourcesKey] = sources;
        if (parsed.GetValue(_index) is { } index)
            commandLine[IndexSettings.DirectoryKey] = index;
        return Settings.Load(parsed.GetValue(_config), commandLine);
    }

    private static Option<string?> Recursive(string name, string takes, string description) =>
        new(name) { Recursive = true, HelpName = takes, Description = description };
}
