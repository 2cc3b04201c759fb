using System.Text.RegularExpressions;

namespace AlkBot.Answers.Input;

/// <summary>
/// A mention in front of what is asked calls the bot and is no part of the question: <c>@name</c>, or Discord's own form for users and
/// roles, <c>&lt;@123&gt;</c>, <c>&lt;@!123&gt;</c>, <c>&lt;@&amp;123&gt;</c> (Discord's reference, "Message Formatting").
/// </summary>
internal static partial class BotMention
{
    /// <summary>The text without mentions at its beginning; the text itself when it is nothing else.</summary>
    public static string Without(string text)
    {
        var end = Mentions().Match(text).Length;
        return end < text.Length ? text[end..] : text;
    }

    [GeneratedRegex(@"^((<@[!&]?[0-9]+>|@[\w.-]+)[\s,:]*)*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mentions();
}
