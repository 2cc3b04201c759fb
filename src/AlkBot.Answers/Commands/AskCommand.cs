using AlkBot.Answers.Asking;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Input;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Commands;

/// <summary><c>/ask</c>: a question in plain words, answered with facts, then with sentences, or not at all.</summary>
internal sealed class AskCommand : Command
{
    private const string QuestionText = "question";

    /// <summary>The most sentences quoted where no fact answers.</summary>
    private const int MostSentences = 3;

    public override CommandDeclaration Declaration { get; } = new(
        "ask",
        "Answers a question with cited facts and sentences, or says that the sources do not",
        [new OptionDeclaration(QuestionText, "The question, in plain words") { Required = true, Positional = true, FreeText = true }]);

    public override async ValueTask<Answer> AnswerAsync(
        CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var text = request[QuestionText]!;
        var builder = new AnswerBuilder();
        var (question, unsettled) = await new QuestionReader(context).ReadAsync(text, cancellationToken).ConfigureAwait(false);
        foreach (var problem in unsettled.Select(u => u.Problem).OfType<NameProblem>())
            builder.Explain(problem);
        var status = unsettled.Count > 0
            ? AnswerStatus.NotInSources
            : await AnswerAsync(builder, question, context, cancellationToken).ConfigureAwait(false);
        foreach (var named in question.Entities)
            builder.TellNames(new NameReading(named.Typed, named.Entities, named.Matched, null));
        builder.Suggest(question.Entities.SelectMany(e => e.Entities.Take(1)).Select(EntityWords.CommandFor));
        var stamp = IndexStamp.Of(context.Reader.Generation);
        return builder.Build(request.Input, Declaration.Name, status, TypedText.Shorten(text, 100), stamp);
    }

    private static async ValueTask<AnswerStatus> AnswerAsync(
        AnswerBuilder builder, Question question, CommandContext context, CancellationToken cancellationToken)
    {
        var book = await FactBook.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        var onlyNames = question is { Cues.Count: 0, Content.Count: 0, Entities.Count: > 0 };
        var facts = onlyNames ? FactsOf(question, book) : FactEvidence.Find(question, book);
        var (sentences, near) = facts.Count > 0 && question.Cues.Count > 0
            ? ([], [])
            : await SentenceEvidence.FindAsync(question, context, cancellationToken).ConfigureAwait(false);
        var limited = new LimitedEvidence(builder, book);
        foreach (var sentence in sentences.Take(facts.Count > 0 ? 1 : MostSentences))
            limited.Quote(sentence);
        limited.Facts(facts, EntityTitles.Of(context.Names));
        if (builder.Count > 0)
            return AnswerStatus.Answered;
        Nearest(builder, [.. near.Take(2)]);
        return AnswerStatus.NotInSources;
    }

    private static List<Fact> FactsOf(Question question, FactBook book) =>
    [
        .. book.All.Where(f => question.Entities.All(e => e.Is(f.Subject) || e.Is(f.Target)))
            .OrderBy(f => question.Entities.Any(e => e.Is(f.Subject)) ? 0 : 1),
    ];

    private static void Nearest(AnswerBuilder builder, IReadOnlyList<Citation> near)
    {
        builder.Wording("The sources do not answer this.");
        foreach (var sentence in near)
            builder.Wording($"Near it, but not an answer: \"{sentence.Quote}\"", sentence);
    }
}
