using AlkBot.Answers.Asking.Composing;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Scoring;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Input;
using AlkBot.Answers.Names;

namespace AlkBot.Answers.Commands;

/// <summary><c>/ask</c>: a question in plain words, answered with facts, then with sentences, or not at all.</summary>
internal sealed class AskCommand : Command
{
    private const string QuestionText = "question";

    public override CommandDeclaration Declaration { get; } = new(
        "ask",
        "Answers a question from the sources, or refuses it",
        [new OptionDeclaration(QuestionText, "The question, in plain words") { Required = true, Positional = true, FreeText = true }]);

    protected override async ValueTask<Answer> ComposeAsync(
        CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var text = request[QuestionText]!;
        var builder = new AnswerBuilder(context.Language);
        var (question, unsettled) = await new QuestionReader(context).ReadAsync(text, cancellationToken).ConfigureAwait(false);
        foreach (var problem in unsettled.Select(u => u.Problem).OfType<NameProblem>())
            builder.Explain(problem);
        var evidence = unsettled.Count > 0 || question.IsRefusedUnread
            ? Findings.None
            : await Findings.FindAsync(question, context, cancellationToken).ConfigureAwait(false);
        var book = FactBook.Of(context.Library);
        if (evidence.Answers)
            new Reply(builder, book, context.Library).Tell(question, evidence.List, evidence.Kept);
        else if (unsettled.Count == 0)
            Refusal.Tell(builder, question, evidence.Claims, book);
        foreach (var named in question.Named)
        {
            builder.TellNames(new NameReading(named.Typed, named.Entities, named.Matched, null)
            {
                Remarks = named.Remark is { } remark ? [remark] : [],
            });
        }
        // Why is for whoever runs the bot: it may name files.
        if (context.Library.VectorsMissing is not null)
            builder.Notice(NoticeKind.Remark, $"Answered by words alone, without vectors; alkbot index status says why.", []);
        foreach (var slip in question.Slips)
            builder.Notice(NoticeKind.Remark, slip, []);
        if (evidence.List.Count > 0 && CommandInWords.Of(question) is { } command)
        {
            builder.Notice(NoticeKind.Remark, $"As a command, with the whole list: {command}", []);
            builder.Suggest(command);
        }
        builder.Suggest(question.Entities.Take(10).SelectMany(e => e.Entities.Take(1)).Select(EntityWords.CommandFor));
        var answer = builder.Build(
            request.Input,
            Declaration.Name,
            evidence.Answers ? AnswerStatus.Answered : AnswerStatus.NotInSources,
            TypedText.Shorten(text, 100),
            IndexStamp.Of(context.Library.Generation));
        return context.Explains ? answer with { Explanation = Explanations.Of(question, evidence) } : answer;
    }
}
