using AlkBot.Answers.Completion;
using AlkBot.Answers.Contract;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Answering;

/// <summary>Reads values as completion shows them, such as a passage with its section; a client may send those instead of values.</summary>
internal static class CompletedValues
{
    /// <summary>What is shown for <paramref name="value"/>.</summary>
    public static string Show(SuggestedValue value) => Label.Of(value.Shown, Limits.ChoiceText);

    /// <summary>Whether what <paramref name="inquiry"/> asks may hold such a value.</summary>
    public static bool MayBeIn(CommandInquiry inquiry, CommandCatalog catalog) =>
        catalog.Find(inquiry.Command)?.Declaration.Options.Any(o => o.Content == OptionContent.Passage) == true;

    /// <summary><paramref name="inquiry"/> with each value that is shown so replaced by the value itself.</summary>
    public static CommandInquiry Undo(CommandInquiry inquiry, CommandCatalog catalog, ValueCompletion values)
    {
        var passages = catalog.Find(inquiry.Command)!.Declaration.Options.Where(o => o.Content == OptionContent.Passage)
            .ToDictionary(o => o.Name);
        return inquiry with
        {
            Values = inquiry.Values.ToDictionary(v => v.Key, v => passages.TryGetValue(v.Key, out var option)
                ? values.Of(option, catalog).FirstOrDefault(known => IsShown(known, v.Value))?.Value ?? v.Value
                : v.Value),
        };
    }

    private static bool IsShown(SuggestedValue known, string text) =>
        text.StartsWith(known.Value, StringComparison.Ordinal) && Show(known) == text;
}
