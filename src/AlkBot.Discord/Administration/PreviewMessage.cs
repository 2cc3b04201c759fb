using AlkBot.Answers.Languages;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;
using AlkBot.Index;
using AlkBot.Index.Generations;
using AlkBot.Index.Reporting;
using AlkBot.Index.Staging;

namespace AlkBot.Discord.Administration;

/// <summary>A preview as a message: what it would change, and what became of it.</summary>
internal static class PreviewMessage
{
    /// <summary>The value of a custom id that names a preview.</summary>
    public const string Key = "preview";

    /// <summary>One that waits to be activated or discarded.</summary>
    public static Message Waiting(Preview preview, int page, Reader reader)
    {
        var staged = preview.Staged;
        FormattableString[] head =
        [
            $"{staged.Id}: {Counted.Of(preview.Report.Generation)}. It answers nothing yet.",
            $"To {staged.Change}, asked for by {staged.By}.",
        ];
        return new ReportPages("Preview", [.. head, .. BuildReportLines.Of(preview.Report)], Asking(staged.Id))
        {
            Buttons =
            [
                Press(staged.Id, ComponentAction.Activate, ButtonStyle.Success, reader.Language.Word("Activate")),
                Press(staged.Id, ComponentAction.Discard, ButtonStyle.Danger, reader.Language.Word("Discard")),
            ],
        }.Page(page, reader);
    }

    /// <summary>One that waits, and of which nobody can tell any more what it would change.</summary>
    public static Message Damaged(StagedGeneration staged, Reader reader)
    {
        FormattableString[] told =
        [
            $"The preview {staged.Id} (to {staged.Change}, asked for by {staged.By}) is damaged: what it would change is lost.",
            $"Discard it, and preview the change again.",
        ];
        return new ReportPages("Preview", told, Asking(staged.Id))
        {
            Buttons = [Press(staged.Id, ComponentAction.Discard, ButtonStyle.Danger, reader.Language.Word("Discard"))],
        }.Page(1, reader);
    }

    /// <summary>One that was activated.</summary>
    /// <param name="report">What it changed.</param>
    /// <param name="activation">The log's entry on it.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="reader">Who reads it.</param>
    public static Message Activated(BuildReport report, AuditEntry activation, int page, Reader reader)
    {
        FormattableString[] head =
        [
            $"{activation.By} activated {report.Generation.Id} {IndexReports.Time(activation.At)}: {Counted.Of(report.Generation)}.",
            $"Done: {StagedGeneration.ChangeIn(activation.Detail)}. To undo it: /index rollback",
        ];
        return new ReportPages("Activated", [.. head, .. BuildReportLines.Of(report)], Asking(report.Generation.Id)).Page(page, reader);
    }

    /// <summary>One that was activated just now, where what it changed cannot be read.</summary>
    public static Message Activated(GenerationInfo generation, string by, Reader reader)
    {
        FormattableString[] told =
        [
            $"{by} activated {generation.Id}: {Counted.Of(generation)}.",
            $"What it changed cannot be shown: the report or the log cannot be read. To undo it: /index rollback",
        ];
        return new ReportPages("Activated", told, Asking(generation.Id)).Page(1, reader);
    }

    /// <summary>One that was thrown away.</summary>
    public static Message Discarded(StagedGeneration staged, string by, Reader reader)
    {
        FormattableString told = $"{by} discarded the preview {staged.Id} (to {staged.Change}). Nothing has changed.";
        return new ReportPages("Discarded", [told], Asking(staged.Id)).Page(1, reader);
    }

    /// <summary>Buttons that open waiting previews: the message that had one may be gone, as private ones go with the client.</summary>
    public static IReadOnlyList<Component> Openings(IEnumerable<StagedGeneration> waiting, BotLanguage language) =>
    [
        .. waiting.Take(Limits.ButtonsPerRow).Select(staged => new Button
        {
            Style = ButtonStyle.Secondary,
            Label = Label.Of(language.Say($"Preview: {staged.Change}"), Limits.ButtonLabel),
            CustomId = new ComponentId(ComponentAction.Page, Asking(staged.Id)).Write(),
        }),
    ];

    private static Button Press(string id, ComponentAction action, ButtonStyle style, string label) =>
        new() { Style = style, Label = label, CustomId = new ComponentId(action, Asking(id)).Write() };

    private static CommandInquiry Asking(string id) => new(IndexSlashCommand.Name, new Dictionary<string, string> { [Key] = id });
}
