using AlkBot.Answers;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>The commands that an answer suggests: those that a menu can hold, and the others.</summary>
internal static class OtherCommands
{
    /// <summary>The suggestions for the menu, each once.</summary>
    public static IReadOnlyList<string> ForMenu(Answer answer) =>
        [.. answer.Suggestions.Distinct(StringComparer.Ordinal).Where(FitsMenu).Take(Limits.SelectOptions)];

    /// <summary>The lines that list the suggestions no menu can hold.</summary>
    public static IReadOnlyList<TextLine> Lines(Answer answer, BotLanguage language)
    {
        var others = answer.Suggestions.Except(ForMenu(answer), StringComparer.Ordinal).ToList();
        return others.Count == 0
            ? []
            : [.. TextLines.Small(new Run(language.Word("Further commands"))), .. others.SelectMany(o => TextLines.Plain(new Run(o)))];
    }

    // What comes back from a menu has to be what was sent, to the character.
    private static bool FitsMenu(string suggestion) =>
        suggestion.Length is > 0 and <= Limits.SelectOptionText && Label.OneLine(suggestion) == suggestion;
}
