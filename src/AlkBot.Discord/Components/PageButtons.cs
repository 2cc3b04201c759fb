using AlkBot.Answers.Languages;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Components;

/// <summary>The buttons that turn pages; only those that lead somewhere else.</summary>
internal static class PageButtons
{
    /// <summary>The buttons under a page, counted from 1.</summary>
    public static IReadOnlyList<Component> Of(Inquiry inquiry, int page, int count, BotLanguage language, ComponentAction view = ComponentAction.Page)
    {
        var buttons = new List<Component>();
        Add(page > 1, $"◀ {language.Word("Previous")}", page - 1);
        Add(page < count, $"{language.Word("Next")} ▶", page + 1);
        return buttons;

        void Add(bool leadsOn, string label, int to)
        {
            if (leadsOn && new ComponentId(view, inquiry, to).Write() is { } id)
                buttons.Add(new Button { Style = ButtonStyle.Secondary, Label = label, CustomId = id });
        }
    }
}
