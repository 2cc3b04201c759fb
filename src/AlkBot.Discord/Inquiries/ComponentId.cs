using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Inquiries;

/// <summary>
/// A custom id: all that a component needs to work again after a restart and on any replica. Written
/// <c>a2;page;2;trial;nct=NCT00000000</c>: the version, the action, the page, and what was asked.
/// </summary>
/// <param name="Action">What the component does.</param>
/// <param name="Inquiry">What was asked; null for menus, whose values say it, and for forms that ask for it.</param>
/// <param name="Page">The page to show, from 1.</param>
/// <param name="Ordinal">Tells menus of one message apart, from 1.</param>
public sealed record ComponentId(ComponentAction Action, Inquiry? Inquiry = null, int Page = 1, int Ordinal = 1)
{
    /// <summary>The greatest page and ordinal.</summary>
    public const int MostPages = 9999;

    private const string Version = "a2";

    /// <summary>Writes it; null when it would be longer than a custom id may be or would not come back as it is.</summary>
    public string? Write()
    {
        var head = $"{Version};{Word(Action)};{(IsMenu(Action) ? Ordinal : Page)}";
        if (IsMenu(Action) || (IsReport(Action) && Inquiry is null))
            return head;
        var written = Inquiry is null ? null : InquiryText.Write(Inquiry);
        return written is null || head.Length + 1 + written.Length > Limits.CustomId ? null : $"{head};{written}";
    }

    /// <summary>Reads a custom id that <see cref="Write"/> wrote; false for anything else, whoever sent it.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ComponentId? id)
    {
        id = null;
        if (text is not { Length: > 0 and <= Limits.CustomId }
            || text.Split(InquiryText.Separator, 4) is not [Version, var word, var number, .. var rest]
            || !TryReadAction(word, out var action)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < 1 or > MostPages)
        {
            return false;
        }
        if (IsMenu(action))
            id = rest.Length == 0 ? new ComponentId(action, Ordinal: count) : null;
        else if (rest.Length == 0 && IsReport(action))
            id = new ComponentId(action, Page: count);
        else if (rest is [var written] && InquiryText.TryRead(written, out var inquiry))
            id = new ComponentId(action, inquiry, count);
        return id is not null;
    }

    /// <summary>Whether <paramref name="text"/> is a custom id as another version of the bot writes them.</summary>
    public static bool IsOfAnotherVersion(string text)
    {
        var version = text.Split(InquiryText.Separator)[0];
        return version != Version && version.Length is > 1 and < 6 && version[0] == Version[0] && version.Skip(1).All(char.IsAsciiDigit);
    }

    private static bool IsMenu(ComponentAction action) => action is ComponentAction.CitationMenu or ComponentAction.CommandMenu;

    // Of a question that is too long for a custom id.
    private static bool IsReport(ComponentAction action) => action is ComponentAction.Wrong or ComponentAction.Missing;

    private static string Word(ComponentAction action) => action switch
    {
        ComponentAction.Page => "page",
        ComponentAction.Facts => "facts",
        ComponentAction.Quotes => "quotes",
        ComponentAction.Compare => "compare",
        ComponentAction.Ask => "ask",
        ComponentAction.LookUp => "lookup",
        ComponentAction.Share => "share",
        ComponentAction.Thread => "thread",
        ComponentAction.CitationMenu => "cites",
        ComponentAction.Wrong => "wrong",
        ComponentAction.Missing => "missing",
        ComponentAction.Label => "label",
        ComponentAction.Close => "close",
        ComponentAction.Forget => "forget",
        ComponentAction.Activate => "activate",
        ComponentAction.Discard => "discard",
        _ => "menu",
    };

    private static bool TryReadAction(string word, out ComponentAction action)
    {
        foreach (var candidate in Enum.GetValues<ComponentAction>())
        {
            action = candidate;
            if (Word(candidate) == word)
                return true;
        }
        action = default;
        return false;
    }
}
