using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Interactions;

/// <summary>Short messages in the bot's own words.</summary>
internal static class Replies
{
    /// <summary>The edge of what is in the bot's own words.</summary>
    public const int Color = 0x80848E;

    /// <summary>The most of a report on one message, beside its title and what is added.</summary>
    public const int MostText = Limits.DisplayedText - 300;

    /// <summary>A sentence or two for the person who asked alone.</summary>
    public static MessageResponse Private(string text, params IReadOnlyList<Component> buttons) =>
        new(Of(text, isPrivate: true, buttons));

    /// <summary>A sentence or two; what is longer than a message ends in an ellipsis.</summary>
    public static Message Of(string text, bool isPrivate, params IReadOnlyList<Component> buttons)
    {
        var pieces = Pieces.Of(text, MostText - 1);
        var shown = pieces.Count switch { 0 => "—", 1 => pieces[0].Text, _ => pieces[0].Text + "…" };
        return Framed([shown], buttons, isPrivate);
    }

    /// <summary>A report of any length: a title and lines, on as many messages as it takes.</summary>
    public static IReadOnlyList<Message> Report(string title, IEnumerable<string> lines, bool isPrivate) =>
        Report(title, [new Run(string.Join('\n', lines))], isPrivate);

    /// <summary>The same, of runs.</summary>
    public static IReadOnlyList<Message> Report(string title, IEnumerable<Run> text, bool isPrivate) =>
    [
        .. Pieces.Of(text, MostText).DefaultIfEmpty(new Piece("—", []))
            .Select(piece => Framed([$"### {title}", piece.Text], [], isPrivate)),
    ];

    /// <summary>Markdown of the bot's own in a frame, and buttons under it.</summary>
    public static Message Framed(IReadOnlyList<string> texts, IReadOnlyList<Component> buttons, bool isPrivate)
    {
        var frame = new Container(Color, [new TextDisplay(string.Join('\n', texts))]);
        return new Message
        {
            Components = buttons.Count == 0 ? [frame] : [frame, new ActionRow(buttons)],
            IsPrivate = isPrivate,
        };
    }
}
