using System.Text.RegularExpressions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Tests.Text;

namespace AlkBot.Discord.Tests;

/// <summary>What Discord refuses, and what we do not send: written from its documentation, apart from the code under test.</summary>
internal static partial class MessageRules
{
    /// <summary>What is wrong with <paramref name="message"/>; empty when nothing is.</summary>
    public static IReadOnlyList<string> Broken(Message message) =>
    [
        .. OfText(message).Where(r => !r.Holds).Select(r => r.Rule),
        .. OfComponents(message).Where(r => !r.Holds).Select(r => r.Rule),
    ];

    private static IEnumerable<(bool Holds, string Rule)> OfText(Message message)
    {
        var texts = message.Texts().ToList();
        yield return (message.AllowedMentions.Parse.Count == 0, "mentions are parsed");
        yield return ((message.Flags & Message.ComponentsFlag) != 0, "a message that is not of components alone");
        yield return (texts.Count > 0, "an empty message");
        yield return (message.All().Count() <= 40, $"{message.All().Count()} components");
        yield return (texts.Sum(t => t.Length) <= 4000, $"{texts.Sum(t => t.Length)} over all texts");
        foreach (var text in texts)
        {
            yield return (IsText(text, 4000), $"text of {text.Length}");
            foreach (var line in text.Split('\n').Where(l => !Shared().IsMatch(l)))
            {
                var construct = DiscordMarkdown.FirstConstruct(Own().Replace(Block().Replace(line, ""), ""), boldAllowed: true);
                yield return (construct is null, $"'{construct}' formats in: {line}");
            }
        }
        foreach (var frame in message.All().OfType<Container>())
        {
            yield return (frame.AccentColor is >= 0 and <= 0xffffff, $"colour {frame.AccentColor}");
            yield return (frame.Components.Count > 0, "an empty frame");
        }
    }

    private static IEnumerable<(bool Holds, string Rule)> OfComponents(Message message)
    {
        var all = message.All().ToList();
        var rows = message.Components.OfType<ActionRow>().ToList();
        var ids = all.Select(c => c switch { Button b => b.CustomId, SelectMenu m => m.CustomId, _ => null }).OfType<string>().ToList();
        yield return (rows.Count <= 5, $"{rows.Count} rows");
        yield return (ids.Distinct().Count() == ids.Count, $"custom ids twice: {string.Join(' ', ids)}");
        foreach (var row in rows)
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

    // Headings, small print and quotes are the bot's own.
    // Points in time and commands that the bot mentions itself, by the clock and the id of the tests, and links to the tests' own pages.
    [GeneratedRegex(@"<t:17855856\d\d:R>|</[a-z]+( [a-z]+)?:77>|\[(\\.|[^\[\]\\])+\]\(https://alkbot\.example/[^\s()]+\)")]
    private static partial Regex Own();

    [GeneratedRegex(@"^(?:\#{2,3} |-\# |> )")]
    private static partial Regex Block();

    [GeneratedRegex(@"^-# Shared by <@\d+>$")]
    private static partial Regex Shared();
}
