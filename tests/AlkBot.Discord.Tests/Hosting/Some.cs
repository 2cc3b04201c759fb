using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Tests.Hosting;

/// <summary>Values that tests need and do not care about.</summary>
internal static class Some
{
    public static Message Message(string content, bool isPrivate = false) =>
        new() { Components = [new TextDisplay(content)], IsPrivate = isPrivate };

    /// <summary>So many messages, whose contents are 1, 2, 3…</summary>
    public static IReadOnlyList<Message> Messages(int count) => [.. Enumerable.Range(1, count).Select(n => Message($"{n}"))];

    public static MessageResponse Reply(string content, bool isPrivate = false) => new(Message(content, isPrivate));
}
