using AlkBot.Answers;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;

namespace AlkBot.Discord.Components;

/// <summary>The menu of commands that lead on from an answer.</summary>
internal static class CommandMenu
{
    /// <summary>The menu of what <paramref name="answer"/> suggests; empty when it suggests nothing.</summary>
    public static IReadOnlyList<Component> Of(Answer answer) =>
        Of(OtherCommands.ForMenu(answer), 1, answer.Status == AnswerStatus.Answered ? "Related" : "Did you mean");

    /// <summary>A menu of <paramref name="commands"/>, each of which fits an option.</summary>
    public static IReadOnlyList<Component> Of(IReadOnlyList<string> commands, int ordinal, string placeholder) => commands.Count == 0
        ? []
        :
        [
            new SelectMenu
            {
                CustomId = new ComponentId(ComponentAction.CommandMenu, Ordinal: ordinal).Write()!,
                Placeholder = placeholder,
                Options = [.. commands.Select(c => new SelectOption(c, c))],
            },
        ];
}
