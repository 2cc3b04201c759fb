using AlkBot.Answers.Languages;
using AlkBot.Answers.Reports;
using AlkBot.Discord.Components;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Reports;
using AlkBot.Discord.Text;
using AlkBot.Index.Generations;
using AlkBot.Index.Reports;

namespace AlkBot.Discord.Administration;

/// <summary><c>/index reports</c>: what was refused and found wrong, a question a page, to be labelled or closed.</summary>
internal sealed class ReportsCommand(GenerationStore store, ReportQueue queue, ReportDesk desk)
{
    /// <summary>The value of a custom id that names a question by its key.</summary>
    public const string Key = "question";

    private const string Says = "says", Places = "places";

    private static readonly CommandInquiry Asked =
        new(IndexSlashCommand.Name, new Dictionary<string, string> { [IndexAdministration.Report] = IndexSlashCommand.Reports });

    /// <summary>A question, counted from 1; the last one where there are fewer by now.</summary>
    /// <exception cref="Index.Storage.IndexException">They cannot be read.</exception>
    public async ValueTask<Message> ShowAsync(int page, Reader reader)
    {
        await desk.WrittenAsync().ConfigureAwait(false);
        var (all, damaged, language) = (queue.ReadOpen(), queue.ReadDamaged().Count, reader.Language);
        var title = $"### {language.Word("Reports")}";
        if (all.Count == 0)
            return Replies.Framed([title, language.Word("Nothing was refused or reported."), .. Damaged()], [], reader.IsPrivate);
        var number = Math.Clamp(page, 1, all.Count);
        var shown = all[number - 1];
        var pieces = Pieces.Of(RunsOf(shown, language), Replies.MostText - 1);
        string text = pieces.Count > 1 ? pieces[0].Text + "…" : pieces[0].Text;
        IReadOnlyList<Component> buttons =
        [
            .. PageButtons.Of(Asked, number, all.Count, language),
            Press(shown, ComponentAction.Label, ButtonStyle.Primary, language.Word("Make a test question"), number),
            Press(shown, ComponentAction.Close, ButtonStyle.Secondary, language.Word("Close"), number),
        ];
        var foot = $"-# {language.Say($"page {number} of {all.Count}")}";
        return Replies.Framed([title, text, .. Damaged(), foot], buttons, reader.IsPrivate);

        string[] Damaged() => damaged == 0 ? [] : [language.Say($"Damaged reports, which are left out: {damaged}")];
    }

    /// <summary>Closes a question, and shows what is at its place then; somebody else may have closed it before.</summary>
    /// <exception cref="Index.Storage.IndexException">It cannot be written.</exception>
    public async ValueTask<Message> CloseAsync(string key, int page, Reader reader, CancellationToken cancellationToken)
    {
        await desk.WrittenAsync().ConfigureAwait(false);
        await queue.CloseAsync(key, cancellationToken).ConfigureAwait(false);
        return await ShowAsync(page, reader).ConfigureAwait(false);
    }

    /// <summary>The key of the question that a button, or the form which it opens, makes a labelled one; null where it does something else.</summary>
    public static string? Labels(ComponentId id) =>
        id is { Action: ComponentAction.Label, Inquiry: CommandInquiry asked } ? asked.Values.GetValueOrDefault(Key) : null;

    /// <summary>The form that asks what a right answer is.</summary>
    public static FormResponse Form(ComponentId id, BotLanguage language) => new(new Form(
        id.Write()!,
        Label.Of(language.Word("Make a test question"), Limits.FormLabel),
        [
            ReportDesk.Field(
                Places, language.Word("Where the source answers it"),
                language.Word("As /cite takes it, one place a line; empty where no source answers it"), false, Limits.TypedText),
            ReportDesk.Field(
                Says, language.Word("What a right answer says"),
                language.Word("Words that must occur in it, one phrase a line"), false, Limits.TypedText),
        ]));

    /// <summary>Makes a labelled question of what was entered there, or says why not.</summary>
    /// <exception cref="Index.Storage.IndexException">There is no index, or it cannot be written.</exception>
    public async ValueTask<InteractionResponse> LabelAsync(
        ModalInteraction sent, string key, int page, Reader reader, CancellationToken cancellationToken)
    {
        if (queue.ReadOpen().FirstOrDefault(q => q.Key == key) is not { } question)
            return new RefusalResponse($"Somebody closed this report meanwhile.");
        using var library = await store.OpenCurrentAsync(cancellationToken).ConfigureAwait(false);
        var (label, problem) = await QuestionLabelling.MakeAsync(question.Text, Lines(Places), Lines(Says), library, cancellationToken)
            .ConfigureAwait(false);
        if (label is null)
            return new RefusalResponse(problem!);
        return await queue.LabelAsync(label, cancellationToken).ConfigureAwait(false)
            ? new UpdateResponse(await ShowAsync(page, reader).ConfigureAwait(false))
            : new RefusalResponse($"There are {ReportQueue.MostLabels} test questions already, which is as many as are kept.");

        IReadOnlyList<string> Lines(string field) => sent.Fields.GetValueOrDefault(field, "").Split('\n');
    }

    private static IEnumerable<Run> RunsOf(ReportedQuestion question, BotLanguage language)
    {
        var said = question.Complaints.ToLookup(c => c.Kind);
        (int Count, FormattableString Text)[] counts =
        [
            (question.Refused, $"Refused: {question.Refused}"),
            (said[ComplaintKind.Wrong].Count(), $"Wrong: {said[ComplaintKind.Wrong].Count()}"),
            (said[ComplaintKind.Missing].Count(), $"Missing: {said[ComplaintKind.Missing].Count()}"),
            (question.Earlier, $"Earlier reports: {question.Earlier}"),
        ];
        yield return new Run(question.Text, Bold: true);
        yield return new Run("\n" + string.Join(" · ", counts.Where(c => c.Count > 0).Select(c => language.Say(c.Text))) + " · ");
        yield return Run.Markdown(IndexReports.Time(question.Last));
        foreach (var complaint in question.Complaints.Reverse())
        {
            yield return new Run("\n");
            yield return Run.Markdown(IndexReports.Time(complaint.At));
            var reason = complaint.Reason.Length == 0 ? "—" : complaint.Reason;
            yield return new Run(" " + language.Say(complaint.Kind == ComplaintKind.Wrong ? (FormattableString)$"Wrong: {reason}" : $"Missing: {reason}"));
        }
    }

    private static Button Press(ReportedQuestion question, ComponentAction action, ButtonStyle style, string label, int page) => new()
    {
        Style = style,
        Label = label,
        CustomId = new ComponentId(
            action, new CommandInquiry(IndexSlashCommand.Name, new Dictionary<string, string> { [Key] = question.Key }), page).Write(),
    };
}
