using System.Text.Json;

namespace AlkBot.Sources.Registry;

/// <summary>Reads JSON in which anything may be missing.</summary>
internal static class JsonParts
{
    /// <summary>The value along a path of keys; undefined where there is none.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out element))
                return default;
        }
        return element;
    }

    /// <summary>The text, number or truth along a path, as it is written; empty where there is none.</summary>
    public static string Words(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value => value.GetRawText(),
        _ => "",
    };

    /// <summary>The elements of the array along a path.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>The texts of the array along a path.</summary>
    public static IReadOnlyList<string> List(this JsonElement element, params ReadOnlySpan<string> path) =>
        [.. element.Items(path).Select(item => item.Words()).Where(words => words.Length > 0)];

    /// <summary>The lines of a text in the registry's Markdown, without the marks of lists.</summary>
    public static IReadOnlyList<string> Lines(this JsonElement element, params ReadOnlySpan<string> path) =>
        [.. element.Words(path).Split('\n').Select(RegistryText.WithoutMarks).Where(line => line.Length > 0)];
}
