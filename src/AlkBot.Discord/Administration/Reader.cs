using AlkBot.Answers.Languages;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Administration;

/// <summary>Who reads what is told of the index.</summary>
/// <param name="Language">The language of whoever asked.</param>
/// <param name="IsPrivate">Whether whoever asked is alone to see it.</param>
internal sealed record Reader(BotLanguage Language, bool IsPrivate)
{
    /// <summary>A text in the reader's language, without the folders of the machine.</summary>
    public string Say(FormattableString text) => PublicReason.Of(Language.Say(text));

    /// <summary>A sentence or two.</summary>
    public Message Tell(FormattableString text) => Replies.Of(Say(text), IsPrivate);

    /// <summary>A report of any length, on as many messages as it takes.</summary>
    public IReadOnlyList<Message> Report(string title, IEnumerable<FormattableString> lines) =>
        Replies.Report(Language.Word(title), Timestamps.Split(string.Join('\n', lines.Select(Say))), IsPrivate);
}
