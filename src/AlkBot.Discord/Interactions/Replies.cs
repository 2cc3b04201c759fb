using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Interactions;

/// <summary>Short messages in the bot's own words.</summary>
internal static class Replies
{
    /// <summary>The edge of what is in the bot's own words.</summary>
    public const int Color = 0x7F8C8D;

    /// <summary>A sentence or two for the person who asked alone.</summary>
    public static MessageResponse Private(string text) => new(Of(text, isPrivate: true));

    /// <summary>A sentence or two; what is longer than a message ends in an ellipsis.</summary>
    public static Message Of(string text, bool isPrivate)
    {
        var pieces = Pieces.Of(text, Limits.Content - 1);
        return new Message
        {
            Content = pieces.Count switch { 0 => "—", 1 => pieces[0].Text, _ => pieces[0].Text + "…" },
            Flags = isPrivate ? Message.EphemeralFlag : 0,
        };
    }

    /// <summary>A report of any length: a title and lines, on as many messages as it takes.</summary>
    public static IReadOnlyList<Message> Report(string title, IEnumerable<string> lines, bool isPrivate) =>
    [
        .. Pieces.Of(string.Join('\n', lines), Limits.EmbedDescription).DefaultIfEmpty(new Piece("—", [])).Select(piece => new Message
        {
            Embeds = [new Embed { Title = title, Description = piece.Text, Color = Color }],
            Flags = isPrivate ? Message.EphemeralFlag : 0,
        }),
    ];
}
