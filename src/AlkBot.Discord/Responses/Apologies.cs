using AlkBot.Answers.Languages;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Responses;

/// <summary>What is said when there is no answer to give; always to the person who asked alone.</summary>
internal static class Apologies
{
    /// <summary>Something is broken; the log holds the rest under the same id.</summary>
    public static Message Broken(Interaction interaction, Button? again) =>
        Private(interaction, again, $"Something went wrong on my side. Whoever runs me finds it under the id {interaction.Id}.");

    /// <summary>This user, or everybody together, asks for more than is answered at once.</summary>
    public static Message Busy(Interaction interaction, Button? again) => Private(
        interaction,
        again,
        $"I am still at answers that were asked for before. Please ask this again in about 10 seconds, once those are there.");

    /// <summary>The interaction's token is about to end.</summary>
    public static Message TooLate(Interaction interaction, Button? again) => Private(interaction, again, $"That took longer than Discord lets me answer. Please ask again.");

    /// <summary>Discord takes no more messages for an interaction where the application is only user-installed.</summary>
    public static string Missing(Interaction interaction, int messages) => Say(
        interaction,
        $"Discord takes no more messages here: {messages} more with the rest of the answer could not be sent. Please ask for less at once, or where I am installed in the server.");

    /// <summary>Discord did not say that it has the answer.</summary>
    public static Message UnconfirmedAnswer(Interaction interaction, Button? again) =>
        Private(interaction, again, $"Discord did not confirm that my answer has arrived. If you do not see it, please ask again.");

    /// <summary>Discord did not say that it has all of the messages after the first; they are not sent again, lest they be there twice.</summary>
    public static string Unconfirmed(Interaction interaction, int messages) => Say(
        interaction,
        $"Discord did not confirm {messages} of the messages that belong here. If the rest of the answer is missing, please ask again.");

    private static Message Private(Interaction interaction, Button? again, FormattableString text) =>
        Replies.Of(Say(interaction, text), isPrivate: true, again is null ? [] : [again]);

    private static string Say(Interaction interaction, FormattableString text) => BotLanguage.Of(interaction.Locale).Say(text);
}
