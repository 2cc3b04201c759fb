using System.Text.Json;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Interactions;

/// <summary>The text of a message as people see it: its content, its embeds, its components and what it forwards, a line each.</summary>
internal static class MessageText
{
    public static string Of(JsonElement message) => string.Join('\n', Parts(message).Where(part => !string.IsNullOrWhiteSpace(part)));

    private static IEnumerable<string?> Parts(JsonElement message)
    {
        yield return message.Field("content").Text();
        foreach (var embed in message.Field("embeds").Items())
        {
            yield return embed.Field("title").Text();
            yield return embed.Field("description").Text();
            foreach (var field in embed.Field("fields").Items())
            {
                yield return field.Field("name").Text();
                yield return field.Field("value").Text();
            }
        }
        foreach (var text in Displayed(message))
            yield return text;
        // A snapshot has none of its own, so this ends.
        foreach (var forwarded in message.Field("message_snapshots").Items())
            yield return Of(forwarded.Field("message"));
    }

    // What components show, such as the bot's own answers.
    private static IEnumerable<string?> Displayed(JsonElement parent) => parent.Field("components").Items()
        .SelectMany(component => Displayed(component).Prepend(component.Field("content").Text()));
}
