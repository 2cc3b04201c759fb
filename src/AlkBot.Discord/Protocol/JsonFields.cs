using System.Globalization;
using System.Text.Json;

namespace AlkBot.Discord.Protocol;

/// <summary>Reads fields of JSON that may be missing or of any type.</summary>
internal static class JsonFields
{
    /// <summary>A field of an object; undefined when there is none, or <paramref name="element"/> is no object.</summary>
    public static JsonElement Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var field) ? field : default;

    /// <summary>A text; null for anything else.</summary>
    public static string? Text(this JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    /// <summary>A whole number of 32 bits; null for anything else.</summary>
    public static int? Number(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : null;

    /// <summary>A whole number of 64 bits; null for anything else.</summary>
    public static long? LongNumber(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var number) ? number : null;

    /// <summary>A snowflake, which Discord writes as text; null for anything else.</summary>
    public static ulong? Snowflake(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String when ulong.TryParse(element.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) => id,
        JsonValueKind.Number when element.TryGetUInt64(out var id) => id,
        _ => null,
    };

    /// <summary>The items of an array; none for anything else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];
}
