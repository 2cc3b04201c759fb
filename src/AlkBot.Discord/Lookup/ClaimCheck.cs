using AlkBot.Answers.Languages;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Components;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Index;

namespace AlkBot.Discord.Lookup;

/// <summary>Checks what a message says against the sources, for the person who asked alone.</summary>
internal sealed class ClaimCheck(InquiryAnswerer answerer, AnswerMessages messages)
{
    /// <summary>The command in the menu of a message.</summary>
    public const string CommandName = "Check this claim";

    /// <summary>The command that checks what is typed.</summary>
    public const string Command = "verify";

    private const string Option = "claim";

    /// <summary>How the text of the message stands to the sources.</summary>
    public async ValueTask<MessageResponse> AnswerAsync(
        string content, Library library, BotLanguage language, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(content))
            return Replies.Private(language.Word("There is no text in this message."));
        var asked = await answerer.AnswerAsync(Ask(content), library, language, cancellationToken).ConfigureAwait(false);
        return messages.New(asked, isPrivate: true);
    }

    /// <summary>What asks how <paramref name="content"/> stands to the sources.</summary>
    public static Inquiry Ask(string content) => new CommandInquiry(Command, new Dictionary<string, string> { [Option] = content });
}
