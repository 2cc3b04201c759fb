using System.Text.Json;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Interactions;

/// <summary>Reads buttons pressed, values chosen and forms sent.</summary>
internal static class ComponentInteractionReader
{
    public static Interaction Read(JsonElement data, JsonElement message, InteractionHeader header)
    {
        if (data.Field("custom_id").Text() is not { } customId)
            return header.Unknown();
        var flags = message.Field("flags").Number() ?? 0;
        return new ComponentInteraction(
            header.Id,
            header.Token,
            header.User,
            customId,
            [.. data.Field("values").Items().Select(value => value.Text()).OfType<string>()],
            (flags & Message.EphemeralFlag) != 0)
        {
            MessageOf = message.Field("interaction_metadata").Field("id").Snowflake(),
            Message = message.Field("channel_id").Snowflake() is { } channel && message.Field("id").Snowflake() is { } id
                ? new MessagePlace(channel, id)
                : null,
        };
    }

    public static Interaction ReadModal(JsonElement data, InteractionHeader header)
    {
        if (data.Field("custom_id").Text() is not { } customId)
            return header.Unknown();
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
        return new ModalInteraction(header.Id, header.Token, header.User, customId, fields);
    }
}
