using System.Collections.Concurrent;
using AlkBot.Answers;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Packets;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;
using AlkBot.Pictures;
using AlkBot.Pictures.Drawing;

namespace AlkBot.Discord.Answering;

/// <summary>An answer, what it was asked with, its pages, and the picture on the first of them.</summary>
internal sealed record AskedAnswer(
    Inquiry Inquiry, Answer Answer, RenderedAnswer Rendered, BotLanguage Language, Picture? Picture = null)
{
    // What is asked often is also composed once; there are two of each page, public and private.
    private readonly ConcurrentDictionary<(ComponentAction View, int Page, bool IsPrivate), Message> _messages = [];
    private byte[]? _drawn;

    /// <summary>Its files to take along; null where it has none.</summary>
    public Packet? Packet { get; init; }

    /// <summary>The picture as PNG, drawn when it is first asked for; kept as long as the answer is, which is no longer than its generation.</summary>
    public ReadOnlyMemory<byte> Drawn => _drawn ??= PictureFiles.Png(Picture!, Theme.Dark);

    /// <summary>The pages of <paramref name="view"/>; at least one.</summary>
    public IReadOnlyList<AnswerPage> PagesOf(ComponentAction view) => view switch
    {
        ComponentAction.Facts when Rendered.Facts.Count > 0 => Rendered.Facts,
        ComponentAction.Quotes when Rendered.Quotes.Count > 0 => Rendered.Quotes,
        _ => Rendered.Answer,
    };

    /// <summary>The message of a page, composed and written when it is first asked for.</summary>
    public Message MessageOf(ComponentAction view, int page, bool isPrivate, Func<Message> compose) =>
        _messages.GetOrAdd((view, page, isPrivate), _ =>
        {
            var message = compose();
            DiscordJson.Keep(message);
            return message;
        });

    /// <summary>Renders <paramref name="answer"/>.</summary>
    public static AskedAnswer Of(Inquiry inquiry, Answer answer, RenderingContext context, Picture? picture = null) =>
        new(inquiry, answer, RenderedAnswer.Of(answer, context), context.Language, picture);
}
