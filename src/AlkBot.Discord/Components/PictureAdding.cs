using AlkBot.Discord.Answering;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Components;

/// <summary>
/// Adds the picture to an answer that is shown already. The text comes at once and by itself, whatever a picture takes; and an answer over
/// HTTP is no place for files, as Discord takes them there of some interactions and not of others
/// (https://github.com/discord/discord-api-docs/issues/5933), while an edit takes them of all.
/// </summary>
internal static class PictureAdding
{
    private const string Name = "picture.png";

    /// <summary>What makes <paramref name="message"/> with the picture of <paramref name="asked"/>; null where it has none.</summary>
    public static Func<Message>? To(Message message, AskedAnswer asked) => asked.Picture is null ? null : () => With(message, asked);

    // Under the title, above the lines.
    private static Message With(Message message, AskedAnswer asked)
    {
        var frame = (Container)message.Components[0];
        var gallery = new MediaGallery([new GalleryItem(new MediaAddress($"attachment://{Name}"), asked.Picture!.Alternative)]);
        var file = new MessageAttachment("0", Name, asked.Picture.Alternative) { ContentType = "image/png", Content = asked.Drawn };
        return message with
        {
            Components =
            [
                frame with { Components = [.. frame.Components.Take(1), gallery, .. frame.Components.Skip(1)] },
                .. message.Components.Skip(1),
            ],
            Attachments = [file],
        };
    }
}
