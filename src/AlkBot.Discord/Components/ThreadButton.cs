using AlkBot.Discord.Answering;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Components;

/// <summary>The button under a packet that opens a thread for its cards.</summary>
internal static class ThreadButton
{
    /// <summary>The message with the button; as it is where what was asked is too long for a custom id.</summary>
    public static Message On(Message message, AskedAnswer asked)
    {
        if (new ComponentId(ComponentAction.Thread, asked.Inquiry, MarkOf(asked)).Write() is not { } id)
            return message;
        var button = new Button { Style = ButtonStyle.Secondary, Label = asked.Language.Word("Open a thread"), CustomId = id };
        var rows = message.Components.ToList();
        var place = rows.FindLastIndex(r => r is ActionRow { Components: [Button, ..] and { Count: < Limits.ButtonsPerRow } });
        if (place < 0)
            return message with { Components = [.. rows, new ActionRow([button])] };
        rows[place] = new ActionRow([.. ((ActionRow)rows[place]).Components, button]);
        return message with { Components = rows };
    }

    /// <summary>
    /// What tells the generation of an answer in a custom id, which is too short for its id: cards of another must not stand under a packet.
    /// </summary>
    public static int MarkOf(AskedAnswer asked) => 1 + asked.Answer.Index.Generation.Aggregate(0, (mark, c) => ((mark * 31) + c) % ComponentId.MostPages);
}
