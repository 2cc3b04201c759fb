using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Components;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Names;

namespace AlkBot.Discord.Lookup;

/// <summary>Looks up what a message is about: its trials, mutations and drugs, answered to the person who asked alone.</summary>
internal sealed class MessageLookup(CommandCatalog catalog, InquiryAnswerer answerer, AnswerMessages messages)
{
    /// <summary>The command in the menu of a message.</summary>
    public const string CommandName = "Look up in the review";

    private static readonly EntityType[] Types = [EntityType.Trial, EntityType.Mutation, EntityType.Drug];

    /// <summary>
    /// The answer where the message names one thing. Where it names more: what it names with a menu of them all, and the answers to
    /// the first few, as many as an app may send that only the user has installed.
    /// </summary>
    public async ValueTask<MessageResponse> AnswerAsync(
        string content, Library library, BotLanguage language, CancellationToken cancellationToken)
    {
        if (ReadableText.WhyNot(content) is { } excess)
            return Replies.Private(language.Say(excess));
        var found = NamesInText.Find(content, library.Names, cancellationToken).Where(f => Types.Contains(f.Entity.Type)).ToList();
        var unknown = UnknownTrials.In(content, found, language);
        if (found.Count == 0)
            return Nothing(unknown, content, language);
        var first = new List<MessageResponse>();
        foreach (var named in found.Take(Limits.UserInstallFollowUps))
        {
            if (InquiryFor(named) is not { } inquiry)
                continue;
            var asked = await answerer.AnswerAsync(inquiry, library, language, cancellationToken).ConfigureAwait(false);
            first.Add(messages.New(asked, isPrivate: true));
        }
        if (found.Count == 1 && first.Count == 1 && unknown is null)
            return first[0];
        var lines = found.Select(f => $"{language.Head($"{f.Entity.Type}")}: {Label.OneLine(f.Name)}").Concat(unknown is null ? [] : [unknown]);
        var overview = Replies.Report(language.Word("Found in the message"), lines, isPrivate: true);
        return new MessageResponse(overview[0] with { Components = [.. overview[0].Components, .. Menus(found, language)] })
        {
            FollowUps = [.. overview.Skip(1), .. first.SelectMany(f => f.FollowUps.Prepend(f.Message))],
        };
    }

    private static MessageResponse Nothing(string? unknown, string content, BotLanguage language)
    {
        var none = language.Word("I found no trial, mutation or drug of the sources in this message.");
        var registries = UnknownTrials.Pages(content);
        if (unknown is null || none.Length + unknown.Length < Replies.MostText)
            return Replies.Private(unknown is null ? none : $"{none} {unknown}", registries);
        var messages = Replies.Report(none, [unknown], isPrivate: true);
        return new MessageResponse(messages[0]) { FollowUps = [.. messages.Skip(1)] };
    }

    private List<ActionRow> Menus(List<NameSuggestion> found, BotLanguage language)
    {
        var commands = found.Select(InquiryFor).OfType<CommandInquiry>().Select(i => i.AsTyped)
            .Where(c => c.Length <= Limits.SelectOptionText && Label.OneLine(c) == c).Distinct();
        return
        [
            .. commands.Chunk(Limits.SelectOptions).Take(Limits.Rows)
                .Select((chunk, i) => new ActionRow(CommandMenu.Of(chunk, i + 1, language.Word("Open one of them")))),
        ];
    }

    // The command named after the entity's type, with the name as the value that it needs.
    private CommandInquiry? InquiryFor(NameSuggestion named) =>
        catalog.Find(named.Entity.Type.ToString())?.Declaration is { } declaration
        && declaration.Options.FirstOrDefault(o => o.Required) is { } option
            ? new CommandInquiry(declaration.Name, new Dictionary<string, string> { [option.Name] = named.Name })
            : null;
}
