using System.Text.Json;

namespace AlkBot.Sources.References;

/// <summary>Reads CSL-JSON: an item, or a list of items.</summary>
internal static class CslReference
{
    public static IReadOnlyList<Dictionary<string, string>> ReadAll(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray().Select(Of)] : [Of(root)];
    }

    private static Dictionary<string, string> Of(JsonElement item)
    {
        var reference = new Dictionary<string, string>();
        reference.Set(ReferenceKeys.Title, Text(item, "title"));
        if (item.TryGetProperty("author", out var authors))
            reference.Set(ReferenceKeys.Authors, string.Join(", ", authors.EnumerateArray().Select(Name).Where(n => n.Length > 0)));
        reference.Set(ReferenceKeys.Journal, Text(item, "container-title"));
        if (item.TryGetProperty("issued", out var issued) && issued.TryGetProperty("date-parts", out var dates) && dates.GetArrayLength() > 0)
            reference.SetDate(dates[0].EnumerateArray().Select(p => p.ToString()));
        reference.Set(ReferenceKeys.Volume, Text(item, "volume"));
        reference.Set(ReferenceKeys.Pages, Text(item, "page"));
        reference.Set(ReferenceKeys.Doi, ReferenceKeys.Bare(Text(item, "DOI")));
        reference.Set(ReferenceKeys.Pmid, Text(item, "PMID"));
        reference.Set(ReferenceKeys.Pmcid, Text(item, "PMCID"));
        return reference;
    }

    private static string Name(JsonElement author)
    {
        var family = string.Join(' ', new[] { Text(author, "non-dropping-particle"), Text(author, "family") }.OfType<string>());
        return Text(author, "literal") ?? $"{Text(author, "given")} {family}".Trim();
    }

    private static string? Text(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;
}
