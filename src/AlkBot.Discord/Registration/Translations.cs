using AlkBot.Answers.Languages;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Registration;

/// <summary>Descriptions of commands and options in the languages of the answers.</summary>
internal static class Translations
{
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

    private static Dictionary<string, string> Of(string description) =>
        (from language in BotLanguage.Others
         let text = language.Find(description)
         where text is not null
         from locale in language.Locales
         select (locale, text)).ToDictionary();
}
