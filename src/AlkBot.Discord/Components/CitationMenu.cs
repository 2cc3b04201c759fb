using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Components;

/// <summary>The menu that shows a quote in its passage, with the neighbours.</summary>
internal static class CitationMenu
{
    /// <summary>The command that shows a passage; its first option takes the passage's id.</summary>
    public const string Command = "cite";

    // A value that is never cut may make it longer.
    private const int MostOfQuote = Limits.SelectOptionText - 10;

    /// <summary>The menu of <paramref name="passages"/>; empty when there is nothing to choose.</summary>
    public static IReadOnlyList<Component> Of(IReadOnlyList<CitedPassage> passages, Answer answer, CommandCatalog catalog, BotLanguage language)
    {
        if (catalog.Find(Command) is null)
            return [];
        // What /cite shows is of the current generation.
        var options = passages.Where(p => p.Quotes[0].Generation is null)
            .Select(p => (Passage: p, Place: QuoteLines.PlaceOf(p.Quotes[0])))
            .Where(p => p.Place.Length is > 0 and <= Limits.SelectOptionText && Label.OneLine(p.Place) == p.Place)
            .DistinctBy(p => p.Place)
            .Take(Limits.SelectOptions)
            .Select(p => new SelectOption(
                Label.Of($"{Superscript.Of(p.Passage.Number)} {p.Passage.Quotes[0].Section}", Limits.SelectOptionText),
                p.Place,
                Label.Of(ProofIn(p.Passage, answer), Limits.SelectOptionText)))
            .ToList();
        if (options.Count == 0)
            return [];
        var id = new ComponentId(ComponentAction.CitationMenu).Write()!;
        return [new SelectMenu { CustomId = id, Placeholder = language.Word("Read a quote in its context"), Options = options }];
    }

    // Around what it is cited for.
    private static string ProofIn(CitedPassage passage, Answer answer)
    {
        var values = passage.Quotes.Select(q =>
            (q.Quote, Values: answer.Statements.Where(s => s.Value is not null && s.Citations.Contains(q.N)).Select(s => s.Value!).ToList())).ToList();
        var (quote, proved) = values.Find(q => q.Values.Exists(v => CardText.Find(v, q.Quote) is not null)) is { Quote: not null } found ? found : values[0];
        return CardText.Around(quote, proved, MostOfQuote);
    }

    /// <summary>What choosing <paramref name="place"/> asks.</summary>
    public static Inquiry Ask(string place, CommandCatalog catalog) => new CommandInquiry(
        Command, new Dictionary<string, string> { [catalog.Find(Command)?.Declaration.Options[0].Name ?? ""] = place });
}
