using AlkBot.Discord.Interactions;
using AlkBot.Discord.Messages;

namespace AlkBot.Discord.Http.Tests.Hosting;

/// <summary>Values that tests need and do not care about.</summary>
internal static class Some
{
    public static Message Message(string content, bool isPrivate = false) =>
        new() { Content = content, Flags = isPrivate ? AlkBot.Discord.Messages.Message.EphemeralFlag : 0 };

    public static MessageResponse Reply(string content, bool isPrivate = false) => new(Message(content, isPrivate));
}
