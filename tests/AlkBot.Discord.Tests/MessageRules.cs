using AlkBot.Discord.Protocol;
using AlkBot.Discord.Tests.Text;

namespace AlkBot.Discord.Tests;

/// <summary>What Discord refuses, and what we do not send: written from its documentation, apart from the code under test.</summary>
internal static class MessageRules
{
    /// <summary>What is wrong with <paramref name="message"/>; empty when nothing is.</summary>
    public static IReadOnlyList<string> Broken(Message message) =>
    [
        .. OfText(message).Where(r => !r.Holds).Select(r => r.Rule),
        .. message.Embeds.SelectMany(OfEmbed).Where(r => !r.Holds).Select(r => r.Rule),
        .. OfComponents(message).Where(r => !r.Holds).Select(r => r.Rule),
    ];

    private static IEnumerable<(bool Holds, string Rule)> OfText(Message message)
    {
        yield return (message.AllowedMentions.Parse.Count == 0, "mentions are parsed");
        yield return (message.Content is null or { Length: > 0 and <= 2000 }, $"content of {message.Content?.Length}");
        yield return (DiscordMarkdown.FirstConstruct(message.Content ?? "") is null, $"content formats: {message.Content}");
        yield return (message.Embeds.Count <= 10, $"{message.Embeds.Count} embeds");
        yield return (message.Content is not null || message.Embeds.Count > 0, "an empty message");
        yield return (message.Embeds.Sum(e => e.TextLength()) <= 6000, $"{message.Embeds.Sum(e => e.TextLength())} over all embeds");
    }

    private static IEnumerable<(bool Holds, string Rule)> OfEmbed(Embed embed)
    {
        yield return (embed.Title is null || IsText(embed.Title, 256), $"title of {embed.Title?.Length}");
        yield return (embed.Description is null || IsText(embed.Description, 4096), $"description of {embed.Description?.Length}");
        yield return (embed.Footer is null || IsText(embed.Footer.Text, 2048), $"footer of {embed.Footer?.Text.Length}");
        yield return (embed.Color is null or (>= 0 and <= 0xffffff), $"colour {embed.Color}");
        yield return ((embed.Fields?.Count ?? 0) <= 25, $"{embed.Fields?.Count} fields");
        yield return (embed.Title is not null || embed.Description is not null || embed.Fields is { Count: > 0 }, "an empty embed");
        foreach (var field in embed.Fields ?? [])
        {
            yield return (IsText(field.Name, 256), $"field name of {field.Name.Length}");
            yield return (IsText(field.Value, 1024), $"field value of {field.Value.Length}");
        }
        IEnumerable<string?> texts = [embed.Title, embed.Description, .. (embed.Fields ?? []).SelectMany(f => new[] { f.Name, f.Value })];
        foreach (var text in texts)
        {
            var construct = DiscordMarkdown.FirstConstruct(text ?? "", boldAllowed: true);
            yield return (construct is null, $"'{construct}' formats in: {text}");
        }
    }

    private static IEnumerable<(bool Holds, string Rule)> OfComponents(Message message)
    {
        var all = message.Components.SelectMany(r => r.Components).ToList();
        var ids = all.Select(c => c switch { Button b => b.CustomId, SelectMenu m => m.CustomId, _ => null }).OfType<string>().ToList();
        yield return (message.Components.Count <= 5, $"{message.Components.Count} rows");
        yield return (ids.Distinct().Count() == ids.Count, $"custom ids twice: {string.Join(' ', ids)}");
        foreach (var row in message.Components)
            yield return (row.Components.Count == 1 || (row.Components.Count is >= 1 and <= 5 && row.Components.All(c => c is Button)), "a row");
        foreach (var id in ids)
            yield return (IsText(id, 100), $"custom id of {id.Length}");
        foreach (var button in all.OfType<Button>())
        {
            yield return (IsText(button.Label, 80), $"button label of {button.Label.Length}");
            yield return ((button.Style == ButtonStyle.Link) == (button.Url is not null && button.CustomId is null), "a button");
            yield return (button.Url is null || (button.Url.Length <= 512 && Uri.TryCreate(button.Url, UriKind.Absolute, out _)), "an address");
        }
        foreach (var menu in all.OfType<SelectMenu>())
        {
            yield return (menu.Placeholder is null || IsText(menu.Placeholder, 150), "a placeholder");
            yield return (menu.Options.Count is >= 1 and <= 25, $"{menu.Options.Count} options");
            yield return (menu.Options.Select(o => o.Value).Distinct().Count() == menu.Options.Count, "an option's value twice");
            yield return (menu.Options.All(o => IsText(o.Label, 100) && IsText(o.Value, 100)), "an option");
            yield return (menu.Options.All(o => o.Description is null || IsText(o.Description, 100)), "an option's description");
        }
    }

    private static bool IsText(string text, int max) => text.Length <= max && text.Trim().Length > 0 && !HasHalfPair(text);

    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }
        return false;
    }
}
