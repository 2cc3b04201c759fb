using AlkBot.Answers.Cards;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>A page of a list in Discord's markdown: one line a thing, and beside it what opens the thing.</summary>
internal static class ListParts
{
    /// <summary>The lines of <paramref name="page"/>.</summary>
    public static IReadOnlyList<TextLine> Lines(ListCard page, PassageNumbers numbers, StatementLines statements, BotLanguage language) =>
    [
        .. page.Lines.SelectMany(l => CardParts.Line(l.Line, numbers, language)),
        .. page.Excerpt is { } excerpt ? statements.Quote(excerpt.Text, [excerpt.Citation]) : [],
    ];

    /// <summary>What opens each thing on <paramref name="page"/>.</summary>
    public static IReadOnlyList<SelectOption> Listed(ListCard page) => [.. page.Lines.Select(l => Option(l.Command, l.Line)).OfType<SelectOption>()];

    private static SelectOption? Option(string command, CardLine line) =>
        command.Length <= Limits.SelectOptionText && Label.OneLine(command) == command
            ? new SelectOption(
                Label.Of(line.Label!, Limits.SelectOptionText), command,
                line.Text.Length > 0 ? Label.Of(line.Text.TrimStart('·', ' '), Limits.SelectOptionText) : null)
            : null;
}
