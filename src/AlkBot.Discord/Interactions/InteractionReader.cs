using System.Text.Json;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Interactions;

/// <summary>
/// Reads the body of an interaction. Unknown fields are passed over; what a known type lacks makes it an
/// <see cref="UnknownInteraction"/>, which is answered politely. Only what cannot be answered at all is refused.
/// </summary>
internal static class InteractionReader
{
    /// <summary>Reads a body whose signature is good.</summary>
    /// <returns>The interaction; null when the body is no JSON, or lacks the type or the id.</returns>
    public static Interaction? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var type = root.Field("type").Number();
            if (type == (int)InteractionType.Ping)
                return new PingInteraction();
            if (type is not { } known || root.Field("id").Snowflake() is not { } id)
                return null;
            var header = new InteractionHeader(id, root.Field("token").Text() ?? "", User(root), known);
            return Read(root, header) with
            {
                ApplicationId = root.Field("application_id").Snowflake() ?? 0,
                Locale = root.Field("locale").Text() ?? "",
                Threads = ThreadRightsReader.Read(root),
            };
        }
        // Reading a text whose bytes or escapes are not Unicode is an InvalidOperationException.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Interaction Read(JsonElement root, InteractionHeader header)
    {
        var data = root.Field("data");
        return (InteractionType)header.Type switch
        {
            // Its response can only be choices, so what it lacks is left empty.
            InteractionType.Autocomplete => CommandInteractionReader.ReadAutocomplete(data, header),
            _ when data.ValueKind != JsonValueKind.Object => header.Unknown(),
            InteractionType.Command => CommandInteractionReader.Read(data, header),
            InteractionType.Component => ComponentInteractionReader.Read(data, root.Field("message"), header),
            InteractionType.Modal => ComponentInteractionReader.ReadModal(data, header),
            _ => header.Unknown(),
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
