using System.Text.Json.Nodes;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Registration;

/// <summary>Commands in the form in which they are compared: without defaults and without what Discord gives out by itself.</summary>
internal static class NormalCommand
{
    // Given out by Discord, or said again by what is compared.
    private static readonly string[] NotOurs =
        ["id", "application_id", "guild_id", "version", "dm_permission", "name_localized", "description_localized"];

    private static readonly string[] Sets = ["integration_types", "contexts"];

    /// <summary>The normal form of <paramref name="command"/>.</summary>
    /// <param name="command">The command.</param>
    /// <param name="inServer">Whether it is registered in one server, where Discord keeps no contexts and installations.</param>
    public static JsonObject Of(JsonObject command, bool inServer)
    {
        var normal = Without(command);
        normal["type"] = command["type"]?.DeepClone() ?? ApplicationCommand.ChatInput;
        // Sent as a number, returned as text.
        if (normal["default_member_permissions"] is { } permissions)
            normal["default_member_permissions"] = permissions.ToString();
        foreach (var set in Sets)
        {
            if (inServer)
                normal.Remove(set);
            else if (normal[set] is JsonArray values)
                normal[set] = new JsonArray([.. values.Select(v => (int)v!).Order().Select(v => JsonValue.Create(v))]);
        }
        return normal;
    }

    private static JsonObject Without(JsonObject original)
    {
        var normal = new JsonObject();
        foreach (var (key, value) in original)
        {
            if (!NotOurs.Contains(key) && !IsDefault(value))
                normal[key] = value is JsonArray array ? Without(array) : value!.DeepClone();
        }
        return normal;
    }

    private static JsonArray Without(JsonArray original) =>
        new([.. original.Select(item => item is JsonObject inner ? Without(inner) : item?.DeepClone())]);

    private static bool IsDefault(JsonNode? value) => value switch
    {
        null => true,
        JsonArray array => array.Count == 0,
        JsonObject inner => inner.Count == 0,
        JsonValue single => single.TryGetValue<bool>(out var truth) ? !truth : single.TryGetValue<string>(out var text) && text.Length == 0,
        _ => false,
    };
}
