using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Registration;

/// <summary>
/// Descriptions of commands and options in other languages. Each file is named after the locales of Discord's that it is for, parted by
/// commas, and has a line for each description: the English and the translation, parted by a tab.
/// </summary>
internal static class Translations
{
    private const string Folder = "translations/";

    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> ByLocale = new(() =>
        typeof(Translations).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .SelectMany(n => Path.GetFileNameWithoutExtension(n).Split(',').Select(locale => (locale, Read(n))))
            .ToDictionary());

    /// <summary><paramref name="command"/> with the translations that there are, its options with theirs.</summary>
    public static ApplicationCommand Translate(ApplicationCommand command) => command with
    {
        DescriptionLocalizations = command.Description is { } description ? Of(description) : null,
        Options = command.Options?.Select(Translate).ToList(),
    };

    private static ApplicationCommandOption Translate(ApplicationCommandOption option) => option with
    {
        DescriptionLocalizations = Of(option.Description),
        Options = option.Options?.Select(Translate).ToList(),
    };

    private static Dictionary<string, string> Of(string description) => ByLocale.Value
        .Where(l => l.Value.ContainsKey(description)).ToDictionary(l => l.Key, l => l.Value[description]);

    private static Dictionary<string, string> Read(string resource)
    {
        using var reader = new StreamReader(typeof(Translations).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))
            .ToDictionary(l => l[0], l => l[1]);
    }
}
