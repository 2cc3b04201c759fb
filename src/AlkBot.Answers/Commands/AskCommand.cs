using AlkBot.Answers.Facts;
using AlkBot.Answers.Asking;
using AlkBot.Answers.Input;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Commands;

/// <summary><c>/ask</c>: a question in plain words, answered with facts, then with sentences, or not at all.</summary>
internal sealed class AskCommand : Command
{
    private const string QuestionText = "question";

    public override CommandDeclaration Declaration { get; } = new(
        "ask",
        "Answers a question with cited facts and sentences, or says that the sources do not",
        [new OptionDeclaration(QuestionText, "The question, in plain words") { Required = true, Positional = true, FreeText = true }]);

    public override async ValueTask<Answer> AnswerAsync(
        CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var text = request[QuestionText]!;
        var builder = new AnswerBuilder();
        var (question, unknown) = await new QuestionReader(context).ReadAsync(text, cancellationToken).ConfigureAwait(false);
        var status = unknown.Count > 0
            ? await RefuseNamesAsync(builder, unknown, context, cancellationToken).ConfigureAwait(false)
            : await AnswerAsync(builder, question, context, cancellationToken).ConfigureAwait(false);
        foreach (var named in question.Entities)
            builder.TellNames(new NameReading(named.Typed, named.Entities, named.Matched, null));
        builder.Suggest(question.Entities.SelectMany(e => e.Entities.Take(1)).Select(EntityWords.CommandFor));
        return builder.Build(request.Input, Declaration.Name, status, TypedText.Shorten(text, 100), IndexStamp.Of(context.Reader.Generation));
    }

    private static async ValueTask<AnswerStatus> RefuseNamesAsync(
        AnswerBuilder builder, IReadOnlyList<string> unknown, CommandContext context, CancellationToken cancellationToken)
    {
        foreach (var name in unknown.Distinct())
        {
            var reading = await new NameResolver(context, Enum.GetValues<EntityType>())
                .ResolveAsync(name, cancellationToken).ConfigureAwait(false);
            if (reading.Problem is { } problem)
                builder.Explain(problem with { Message = $"The sources do not name '{TypedText.Shorten(name)}'." });
        }
        return AnswerStatus.NotInSources;
    }

    private static async ValueTask<AnswerStatus> AnswerAsync(
        AnswerBuilder builder, Question question, CommandContext context, CancellationToken cancellationToken)
    {
        var book = await FactBook.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        var sentences = await SentenceEvidence.FindAsync(question, context, cancellationToken).ConfigureAwait(false);
        var facts = question is { Cues.Count: 0, Content.Count: 0, Entities.Count: > 0 }
            ? [.. book.All.Where(f => question.Entities.All(e => e.Is(f.Subject) || e.Is(f.Target)))
                .OrderBy(f => question.Entities.Any(e => e.Is(f.Subject)) ? 0 : 1)]
            : FactEvidence.Find(question, book);
        var limited = new LimitedEvidence(builder, book);
        var definition = question.Cues.Count == 0 ? sentences.Where(s => s.Score > 0).Take(1) : [];
        foreach (var (sentence, _) in definition)
            limited.Quote(sentence);
        limited.Facts(facts, EntityTitles.Of(context.Names));
        var best = sentences.Count > 0 ? sentences[0].Score : 0;
        if (facts.Count == 0)
        {
            foreach (var (sentence, _) in sentences.Where(s => s.Score > 0 && s.Score >= best - 0.5).Take(3))
                limited.Quote(sentence);
        }
        if (builder.Count > 0)
            return AnswerStatus.Answered;
        Nearest(builder, [.. sentences.Select(s => s.Sentence).Take(2)]);
        return AnswerStatus.NotInSources;
    }

    private static void Nearest(AnswerBuilder builder, IReadOnlyList<Citation> near)
    {
        builder.Wording("The sources do not answer this.");
        foreach (var sentence in near)
            builder.Wording($"Near it, but not an answer: \"{sentence.Quote}\"", sentence);
    }
}
