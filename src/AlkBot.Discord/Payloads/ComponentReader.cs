using System.Text.Json;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Messages;

namespace AlkBot.Discord.Payloads;

/// <summary>Reads buttons pressed, values chosen and forms sent.</summary>
internal static class ComponentReader
{
    public static Interaction Read(JsonElement data, JsonElement message, Origin origin)
    {
        if (data.Field("custom_id").Text() is not { } customId)
            return origin.Unknown();
        var flags = message.Field("flags").Number() ?? 0;
        return new ComponentInteraction(
            origin.Id,
            origin.Token,
            origin.User,
            customId,
            [.. data.Field("values").Items().Select(value => value.Text()).OfType<string>()],
            (flags & Message.EphemeralFlag) != 0);
    }

    public static Interaction ReadModal(JsonElement data, Origin origin)
    {
        if (data.Field("custom_id").Text() is not { } customId)
            return origin.Unknown();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        // Fields stand in rows, or since 2025 in labels, which hold one component.
        foreach (var row in data.Field("components").Items())
        {
            foreach (var field in row.Field("components").Items().Append(row.Field("component")))
            {
                if (field.Field("custom_id").Text() is { } key && field.Field("value").Text() is { } value)
                    fields[key] = value;
            }
        }
        return new ModalInteraction(origin.Id, origin.Token, origin.User, customId, fields);
    }
}
