using AlkBot.Answers.Completion;
using AlkBot.Answers.Contract;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Answering;

/// <summary>Reads values as completion shows them, such as a passage with its section or a source with its title; a client may send those instead of values.</summary>
internal static class CompletedValues
{
    /// <summary>What is shown for <paramref name="value"/>.</summary>
    public static string Show(SuggestedValue value) => Label.Of(value.Shown, Limits.ChoiceText);

    /// <summary>Whether what <paramref name="inquiry"/> asks may hold such a value.</summary>
    public static bool MayBeIn(CommandInquiry inquiry, CommandCatalog catalog) =>
        catalog.Find(inquiry.Command)?.Declaration.Options.Any(IsShownWithMore) == true;

    /// <summary><paramref name="inquiry"/> with each value that is shown so replaced by the value itself.</summary>
    public static CommandInquiry Undo(CommandInquiry inquiry, CommandCatalog catalog, ValueCompletion values)
    {
        var shownWithMore = catalog.Find(inquiry.Command)!.Declaration.Options.Where(IsShownWithMore).ToDictionary(o => o.Name);
        return inquiry with
        {
            Values = inquiry.Values.ToDictionary(v => v.Key, v => shownWithMore.TryGetValue(v.Key, out var option)
                ? values.Of(option, catalog).FirstOrDefault(known => IsShown(known, v.Value))?.Value ?? v.Value
                : v.Value),
        };
    }

    private static bool IsShownWithMore(OptionDeclaration option) => option.Content is OptionContent.Passage or OptionContent.Source or OptionContent.Generation;

    private static bool IsShown(SuggestedValue known, string text) =>
        text.StartsWith(known.Value, StringComparison.Ordinal) && Show(known) == text;
}
