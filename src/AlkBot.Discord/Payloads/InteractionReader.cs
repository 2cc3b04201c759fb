using System.Text.Json;
using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Payloads;

/// <summary>
/// Reads the body of an interaction. Unknown fields are passed over; what a known type lacks makes it an
/// <see cref="UnknownInteraction"/>, which is answered politely. Only what cannot be answered at all is refused.
/// </summary>
internal static class InteractionReader
{
    /// <summary>Reads a body whose signature is good.</summary>
    /// <returns>The interaction; null when the body is no JSON, or lacks the type or the id.</returns>
    public static ReceivedInteraction? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        // Reading a text whose bytes or escapes are not Unicode is an InvalidOperationException.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ReceivedInteraction? Read(JsonElement root)
    {
        var type = root.Field("type").Number();
        if (type == (int)InteractionType.Ping)
            return ReceivedInteraction.Ping;
        if (type is not { } known || root.Field("id").Snowflake() is not { } id)
            return null;
        var origin = new Origin(id, root.Field("token").Text() ?? "", User(root), known);
        return new ReceivedInteraction(Read(root, origin), root.Field("application_id").Snowflake() ?? 0);
    }

    private static Interaction Read(JsonElement root, Origin origin)
    {
        var data = root.Field("data");
        return (InteractionType)origin.Type switch
        {
            // Its response can only be choices, so what it lacks is left empty.
            InteractionType.Autocomplete => CommandReader.ReadAutocomplete(data, origin),
            _ when data.ValueKind != JsonValueKind.Object => origin.Unknown(),
            InteractionType.Command => CommandReader.Read(data, origin),
            InteractionType.Component => ComponentReader.Read(data, root.Field("message"), origin),
            InteractionType.Modal => ComponentReader.ReadModal(data, origin),
            _ => origin.Unknown(),
        };
    }

    private static InteractionUser User(JsonElement root)
    {
        var member = root.Field("member");
        var user = member.Field("user") is { ValueKind: JsonValueKind.Object } known ? known : root.Field("user");
        return new InteractionUser(
            user.Field("id").Snowflake() ?? 0, [.. member.Field("roles").Items().Select(role => role.Snowflake()).OfType<ulong>()])
        {
            Name = user.Field("username").Text() ?? "",
        };
    }
}
