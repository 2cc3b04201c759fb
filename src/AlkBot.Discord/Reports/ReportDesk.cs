using AlkBot.Answers;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Lookup;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;
using AlkBot.Index.Reports;
using AlkBot.Index.Storage;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Reports;

/// <summary>Takes what people say of answers, and counts what is refused, for those who administer the bot.</summary>
internal sealed class ReportDesk(ReportQueue queue, TimeProvider time, ILogger logger)
{
    private const string Question = "question", Reason = "reason";
    private const int LongestText = ReportedQuestion.LongestText, LongestReason = ReportedQuestion.LongestReason;

    private readonly RefusalCount _refusals = new(queue, logger);

    /// <summary>Whether a component or a form of this action is one that is answered here.</summary>
    public static bool Takes(ComponentAction action) => action is ComponentAction.Wrong or ComponentAction.Missing;

    /// <summary>Who <paramref name="user"/> is in the queue.</summary>
    public static string NameOf(InteractionUser user) => $"discord:{user.Id}";

    /// <summary>The form that asks why, and what the question was where that is too long for a custom id.</summary>
    public static FormResponse Form(ComponentId id, BotLanguage language)
    {
        var title = language.Word(id.Action == ComponentAction.Wrong ? "Wrong answer?" : "Tell the admins it is missing");
        var reason = Field(
            Reason, language.Word("Why, if you like"),
            language.Word("Your Discord id is kept with it until the admins close it."), false, LongestReason);
        IReadOnlyList<FormField> fields = id.Inquiry is null
            ? [Field(Question, language.Word("What you asked"), null, true, LongestText), reason]
            : [reason];
        return new FormResponse(new Form(id.Write()!, Label.Of(title, Limits.FormLabel), fields));
    }

    /// <summary>Keeps what was entered into such a form, or says why not.</summary>
    public async ValueTask<InteractionResponse> TakeAsync(ModalInteraction sent, ComponentId id, CancellationToken cancellationToken)
    {
        var question = id.Inquiry is { } inquiry ? TextOf(inquiry) : Label.OneLine(sent.Fields.GetValueOrDefault(Question, ""));
        var reason = Label.OneLine(sent.Fields.GetValueOrDefault(Reason, ""));
        if (question.Length is 0 or > LongestText || reason.Length > LongestReason)
        {
            return new RefusalResponse(
                $"A report takes a question of at most {LongestText} characters and a reason of at most {LongestReason}.");
        }
        var kind = id.Action == ComponentAction.Wrong ? ComplaintKind.Wrong : ComplaintKind.Missing;
        var complaint = new Complaint(kind, NameOf(sent.User), reason, time.GetUtcNow());
        try
        {
            await queue.AddAsync(question, complaint, cancellationToken).ConfigureAwait(false);
        }
        catch (IndexException e)
        {
            return new RefusalResponse($"Your report could not be kept: {e.Reason}.");
        }
        return Replies.Private(BotLanguage.Of(sent.Locale).Word("Thank you. Those who run me see it in their queue."));
    }

    /// <summary>Counts what <paramref name="asked"/> refuses. A claim is no question: it may be somebody's message.</summary>
    public void Count(AskedAnswer asked)
    {
        if (asked is { Answer.Status: AnswerStatus.NotInSources, Inquiry: not CommandInquiry { Command: ClaimCheck.Command } })
            _refusals.Add(TextOf(asked.Inquiry));
    }

    /// <summary>Completes when what was counted so far is written.</summary>
    public Task WrittenAsync() => _refusals.WrittenAsync();

    /// <summary>A field for a text.</summary>
    public static FormField Field(string id, string label, string? description, bool required, int longest) => new(
        Label.Of(label, Limits.FormLabel), description is null ? null : Label.Of(description, Limits.CommandDescription),
        new TextInput(id, required, longest));

    // As it would be typed into the terminal: a question without the name of the command that answers it.
    private static string TextOf(Inquiry inquiry) => inquiry switch
    {
        CommandInquiry { Command: CommandCatalog.QuestionCommand } asked => asked.Values.Values.First(),
        CommandInquiry asked => asked.AsTyped,
        TextInquiry typed => typed.Text,
        _ => throw new ArgumentException($"{inquiry} has no text.", nameof(inquiry)),
    };
}
