using AlkBot.Answers.Languages;
using AlkBot.Answers.Packets;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Components;

/// <summary>Adds the files of a packet to its answer, in an edit; see <see cref="PictureAdding"/>.</summary>
internal static class PacketAdding
{
    private const int LongestDescription = 1024;

    /// <summary>The message as it is before its files: it says that they follow, which the edit takes away again.</summary>
    public static Message Announce(Message message, BotLanguage language) => message with
    {
        Components =
        [
            .. message.Components, new TextDisplay("-# " + language.Word("The files of the packet follow. Where they stay away, use the command again.")),
        ],
    };

    /// <summary>What makes <paramref name="message"/> with the files of <paramref name="packet"/>.</summary>
    public static Func<Message> To(Message message, Packet packet, BotLanguage language) => () => With(message, packet, language);

    private static Message With(Message message, Packet packet, BotLanguage language)
    {
        var (kept, left) = (packet.Files.Where(f => f.Content.Length <= Limits.FileBytes).ToList(), packet.Files.Where(f => f.Content.Length > Limits.FileBytes));
        var pictures = kept.Where(f => f.Alternative is not null).Select(f => new GalleryItem(Address(f), f.Alternative!)).ToList();
        var frame = (Container)message.Components[0];
        IReadOnlyList<Component> gallery = pictures.Count > 0 ? [new MediaGallery(pictures)] : [];
        IReadOnlyList<Component> files = [.. kept.Where(f => f.Alternative is null).Select(f => new FileLink(Address(f)))];
        IReadOnlyList<Component> told = left.Any()
            ? [new TextDisplay("-# " + language.Say($"Too large for Discord: {string.Join(", ", left.Select(f => f.Name))}"))]
            : [];
        var all = message with { Components = [frame with { Components = [.. frame.Components.Take(1), .. gallery, .. frame.Components.Skip(1)] }, .. files, .. told, .. message.Components.Skip(1)] };
        return (CountOf(all.Components) <= Limits.Components ? all : WithoutLines(all)) with
        {
            Attachments = [.. kept.Select((f, at) => new MessageAttachment($"{at}", f.Name, Description(f)) { ContentType = f.ContentType, Content = f.Content })],
        };
    }

    // The lines between parts say nothing.
    private static Message WithoutLines(Message message) => message with
    {
        Components = [.. message.Components.Select(c => c is Container frame ? frame with { Components = [.. frame.Components.Where(p => p is not Separator)] } : c)],
    };

    private static int CountOf(IEnumerable<Component> components) => components.Sum(c => 1 + c switch
    {
        Container frame => CountOf(frame.Components),
        ActionRow row => row.Components.Count,
        _ => 0,
    });

    private static MediaAddress Address(PacketFile file) => new($"attachment://{file.Name}");

    private static string Description(PacketFile file) =>
        file.Alternative is not { } said ? file.Name : said.Length > LongestDescription ? said[..LongestDescription] : said;
}
