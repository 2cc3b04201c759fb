using AlkBot.Sources.Composing;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace AlkBot.Sources.Markdown;

/// <summary>Reads the simple entries, <c>key: value</c>, of the YAML above a page; anything else in it is left out.</summary>
internal static class FrontMatter
{
    private static readonly (string Key, string[] Names)[] Known =
    [
        ("authors", ["authors", "author"]), ("journal", ["journal"]), ("published", ["date", "published"]), ("year", ["year"]), ("doi", ["doi"]),
        ("licence", ["licence", "license"]),
    ];

    /// <summary>The entries, by key in lower case.</summary>
    public static IReadOnlyDictionary<string, string> Of(MarkdownDocument page)
    {
        var entries = new Dictionary<string, string>();
        foreach (var line in page.OfType<YamlFrontMatterBlock>().Take(1).SelectMany(b => b.Lines.Lines ?? []))
        {
            var text = line.ToString();
            var colon = text.IndexOf(':');
            if (colon <= 0 || !text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
                continue;
            var value = new InlineText().Add(text[(colon + 1)..]).ToString().Trim('"', '\'');
            if (value.Length > 0)
                entries.TryAdd(text[..colon].ToLowerInvariant(), value);
        }
        return entries;
    }

    /// <summary>What of it is the page's origin.</summary>
    public static IReadOnlyDictionary<string, string> Bibliography(IReadOnlyDictionary<string, string> entries)
    {
        var found = new Dictionary<string, string>();
        foreach (var (key, names) in Known)
        {
            if (names.Select(entries.GetValueOrDefault).FirstOrDefault(v => v is not null) is { } value)
                found[key] = value;
        }
        if (!found.ContainsKey("year") && found.TryGetValue("published", out var date) && date.Length >= 4 && date[..4].All(char.IsAsciiDigit))
            found["year"] = date[..4];
        return found;
    }
}
