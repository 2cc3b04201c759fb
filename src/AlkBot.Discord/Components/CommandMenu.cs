using AlkBot.Answers;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;

namespace AlkBot.Discord.Components;

/// <summary>The menu of commands that lead on from an answer.</summary>
internal static class CommandMenu
{
    /// <summary>The menu of what a page of <paramref name="asked"/> lists, or else of what that suggests; empty for neither.</summary>
    public static IReadOnlyList<Component> Of(AskedAnswer asked, AnswerPage page)
    {
        if (page.Listed.Count > 0)
            return Of(page.Listed, 1, asked.Language.Word("Open one of them"));
        // The nearest names are buttons where they are few.
        return asked.Answer.Status == AnswerStatus.Answered
            ? Of(OtherCommands.ForMenu(asked.Answer), 1, asked.Language.Word("Related"))
            : [];
    }

    /// <summary>A menu of <paramref name="commands"/>, each of which fits an option.</summary>
    public static IReadOnlyList<Component> Of(IReadOnlyList<string> commands, int ordinal, string placeholder) =>
        Of([.. commands.Select(c => new SelectOption(c, c))], ordinal, placeholder);

    private static IReadOnlyList<Component> Of(IReadOnlyList<SelectOption> options, int ordinal, string placeholder) => options.Count == 0
        ? []
        :
        [
            new SelectMenu
            {
                CustomId = new ComponentId(ComponentAction.CommandMenu, Ordinal: ordinal).Write()!,
                Placeholder = placeholder,
                Options = options,
            },
        ];
}
