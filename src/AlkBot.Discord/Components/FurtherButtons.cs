using AlkBot.Answers.Commands;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;
using AlkBot.Evidence;
using AlkBot.Evidence.Registries;

namespace AlkBot.Discord.Components;

/// <summary>The buttons that lead on from an answer: the drug's trials, the registry's page, and everybody else.</summary>
internal static class FurtherButtons
{
    private const string TrialsCommand = "trials";
    private const string DrugOption = "drug";

    /// <summary>The buttons under a page of <paramref name="asked"/>.</summary>
    public static IReadOnlyList<Component> Of(AskedAnswer asked, int page, bool isPrivate, CommandCatalog catalog)
    {
        var subject = AnswerSubject.Of(asked.Answer);
        Component?[] buttons =
        [
            subject is { Type: EntityType.Drug } drug ? Trials(drug, catalog) : null,
            subject is { Type: EntityType.Trial } trial && TrialNumber.Of(trial.Key) is { Page: { } address } number
                ? new Button { Style = ButtonStyle.Link, Label = number.Registry.Name, Url = address }
                : null,
            isPrivate ? Share(asked.Inquiry, page) : null,
        ];
        return [.. buttons.OfType<Component>()];
    }

    private static Button? Trials(EntityId drug, CommandCatalog catalog)
    {
        if (catalog.Find(TrialsCommand)?.Declaration.Options.Any(o => o.Name == DrugOption) != true)
            return null;
        var inquiry = new CommandInquiry(TrialsCommand, new Dictionary<string, string> { [DrugOption] = drug.Key });
        return new ComponentId(ComponentAction.Ask, inquiry).Write() is { } id
            ? new Button { Style = ButtonStyle.Primary, Label = "All trials of this drug", CustomId = id }
            : null;
    }

    private static Button? Share(Inquiry inquiry, int page) =>
        new ComponentId(ComponentAction.Share, inquiry, page).Write() is { } id
            ? new Button { Style = ButtonStyle.Success, Label = "Share", CustomId = id }
            : null;
}
