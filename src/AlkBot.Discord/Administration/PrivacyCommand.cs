using AlkBot.Answers.Languages;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Reports;
using AlkBot.Index.Generations;
using AlkBot.Index.Reports;
using AlkBot.Index.Serving;

namespace AlkBot.Discord.Administration;

/// <summary><c>/privacy</c>: what is kept of whoever asks, seen by nobody else, and a button that deletes what they reported.</summary>
internal sealed class PrivacyCommand(GenerationStore store, ReportQueue queue, Retention keep)
{
    /// <summary>Its name.</summary>
    public const string Name = Visibility.PrivacyCommand;

    private static readonly CommandInquiry Asked = new(Name, new Dictionary<string, string>());

    /// <summary>Its registration.</summary>
    public static ApplicationCommand Registration { get; } = new(Name) { Description = "Shows you what is kept of you, and deletes what you reported" };

    /// <summary>Whether <paramref name="inquiry"/>, which a component brought, is one that is answered here.</summary>
    public static bool Takes(Inquiry? inquiry) => inquiry is CommandInquiry { Command: Name };

    /// <summary>A page of what is kept of <paramref name="user"/>, counted from 1.</summary>
    /// <exception cref="Index.Storage.IndexException">It cannot be read.</exception>
    public Message Show(InteractionUser user, string locale, int page = 1) => Show(user, locale, page, []);

    /// <summary>The response to a button under it.</summary>
    /// <exception cref="Index.Storage.IndexException">It cannot be read, or not be deleted.</exception>
    public async ValueTask<InteractionResponse> HandleAsync(ComponentInteraction pressed, ComponentId id, CancellationToken cancellationToken)
    {
        switch (id.Action)
        {
            case ComponentAction.Page:
                return new UpdateResponse(Show(pressed.User, pressed.Locale, id.Page));
            case ComponentAction.Forget:
                var deleted = await queue.ForgetOfAsync(ReportDesk.NameOf(pressed.User), cancellationToken).ConfigureAwait(false);
                return new UpdateResponse(Show(pressed.User, pressed.Locale, 1, [$"Deleted reports of yours: {deleted}"]));
            default:
                return new RefusalResponse($"I do not know this button. Please use the command anew.");
        }
    }

    private Message Show(InteractionUser user, string locale, int page, IReadOnlyList<FormattableString> before)
    {
        var (reports, reader) = (queue.ReadOf(ReportDesk.NameOf(user)), new Reader(BotLanguage.Of(locale), IsPrivate: true));
        IEnumerable<FormattableString> lines =
        [
            .. before,
            $"Reports of wrong or missing answers by you: {reports.Count}",
            .. reports.Select(r => (FormattableString)$"{IndexReports.Time(r.Complaint.At)} {r.Question}: {Reason(r.Complaint)}"),
            $"They are deleted when an administrator closes them, after {(int)keep.Reports.TotalDays} days, or here by you.",
            .. LogOf(user),
            $"Questions and commands are not kept by who asked; those that were refused are counted by their text alone.",
        ];
        return new ReportPages("What I keep of you", lines, Asked) { Buttons = reports.Count > 0 ? [Delete(reader.Language)] : [] }.Page(page, reader);
    }

    // Whoever could take their name out of it could change the index unseen.
    private IEnumerable<FormattableString> LogOf(InteractionUser user)
    {
        var entries = store.ReadLog().Entries.Count(e => AuditAuthor.IsOf(e.By, user));
        if (entries == 0)
            yield break;
        yield return $"Changes of the index in the log of changes by you: {entries}";
        yield return keep.Changes is { } kept
            ? (FormattableString)$"They stay {(int)kept.TotalDays} days, so that it is known who changed what."
            : $"They stay, so that it is known who changed what.";
    }

    private static FormattableString Reason(Complaint complaint) => complaint switch
    {
        { Kind: ComplaintKind.Wrong, Reason: "" } => $"Wrong answer?",
        { Kind: ComplaintKind.Wrong } => $"Wrong: {complaint.Reason}",
        { Reason: "" } => $"Missing",
        _ => $"Missing: {complaint.Reason}",
    };

    private static Button Delete(BotLanguage language) => new()
    {
        Style = ButtonStyle.Danger,
        Label = language.Word("Delete my reports"),
        CustomId = new ComponentId(ComponentAction.Forget, Asked).Write(),
    };
}
