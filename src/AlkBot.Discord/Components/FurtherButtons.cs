using AlkBot.Answers;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;
using AlkBot.Discord.Text;
using AlkBot.Evidence;
using AlkBot.Evidence.Registries;

namespace AlkBot.Discord.Components;

/// <summary>The buttons that lead on from an answer: its proof, the rest of it, what is near it, and everybody else.</summary>
internal static class FurtherButtons
{
    private const string TrialsCommand = "trials";
    private const string DrugOption = "drug";
    private const int MostSuggested = 3;

    /// <summary>The buttons under a page of <paramref name="asked"/>.</summary>
    public static IReadOnlyList<Component> Of(AskedAnswer asked, int page, bool isPrivate, CommandCatalog catalog)
    {
        var (subject, language) = (AnswerSubject.Of(asked.Answer), asked.Language);
        Component?[] buttons =
        [
            asked.Rendered.Quotes.Count > 0 ? Press(ComponentAction.Quotes, asked.Inquiry, language.Word("Show quotes"), ButtonStyle.Primary) : null,
            asked.Rendered.Facts.Count > 0 ? Press(ComponentAction.Facts, asked.Inquiry, language.Say($"All facts ({FactsOf(asked.Answer)})")) : null,
            subject is { Type: EntityType.Drug } drug ? Trials(drug, catalog, language) : null,
            subject is { } thing && ComparisonMenu.CanCompare(thing, catalog)
                ? Press(ComponentAction.Compare, asked.Inquiry, language.Word("Compare…"))
                : null,
            Registry(asked.Answer, subject),
            .. asked.Answer.Status == AnswerStatus.Answered ? [] : Suggested(asked.Answer),
            isPrivate ? Press(ComponentAction.Share, asked.Inquiry, language.Word("Share"), ButtonStyle.Success, page) : null,
            asked.Rendered.Quotes.Count > 0 ? null : Report(asked),
        ];
        return [.. buttons.OfType<Component>()];
    }

    /// <summary>
    /// The button that leads from the rest of an answer back to its short form, which has no room for the other: what is wrong shows here.
    /// </summary>
    public static IReadOnlyList<Component> Back(AskedAnswer asked) =>
        [.. new[] { Press(ComponentAction.Page, asked.Inquiry, asked.Language.Word("Back")), Report(asked) }.OfType<Component>()];

    // What the sources say can be told wrongly, and what they are said not to say can be missing; everything else is the bot's own.
    private static Button? Report(AskedAnswer asked)
    {
        if (asked.Answer is not ({ Status: AnswerStatus.NotInSources } or { Status: AnswerStatus.Answered, Citations.Count: > 0 }))
            return null;
        var (action, label) = asked.Answer.Status == AnswerStatus.Answered
            ? (ComponentAction.Wrong, asked.Language.Word("Wrong answer?"))
            : (ComponentAction.Missing, asked.Language.Word("Tell the admins it is missing"));
        return Press(action, asked.Inquiry, label) ?? Press(action, null, label);
    }

    private static int FactsOf(Answer answer) => answer.Statements.Count(s => s.Kind == StatementKind.Fact);

    private static Button? Trials(EntityId drug, CommandCatalog catalog, BotLanguage language)
    {
        if (catalog.Find(TrialsCommand)?.Declaration.Options.Any(o => o.Name == DrugOption) != true)
            return null;
        var trials = new CommandInquiry(TrialsCommand, new Dictionary<string, string> { [DrugOption] = drug.Key });
        return Press(ComponentAction.Ask, trials, language.Head("Trials"));
    }

    // The registry knows a number that no source names.
    private static Button? Registry(Answer answer, EntityId? subject)
    {
        var number = subject is { Type: EntityType.Trial } trial
            ? TrialNumber.Of(trial.Key)
            : answer.Status == AnswerStatus.Answered ? null : TrialNumber.FindIn(answer.Input).Select(f => f.Number).FirstOrDefault();
        return number is { Page: { } address }
            ? new Button { Style = ButtonStyle.Link, Label = number.Registry.Name, Url = address }
            : null;
    }

    // The nearest names, or what else would be right; what the command takes, its help says.
    private static IEnumerable<Button?> Suggested(Answer answer) => OtherCommands.ForMenu(answer)
        .DefaultIfEmpty(answer.Command is null ? "/help" : $"/help {answer.Command}").Take(MostSuggested)
        .Select(command => Press(ComponentAction.Ask, new TextInquiry(command), Label.Of(command, Limits.ButtonLabel)));

    private static Button? Press(
        ComponentAction action, Inquiry? inquiry, string label, ButtonStyle style = ButtonStyle.Secondary, int page = 1) =>
        new ComponentId(action, inquiry, page).Write() is { } id
            ? new Button { Style = style, Label = label, CustomId = id }
            : null;
}
