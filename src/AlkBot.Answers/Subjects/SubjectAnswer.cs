using AlkBot.Answers.Commands;
using AlkBot.Answers.Names;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Answers with all that the sources state of one subject.</summary>
internal static class SubjectAnswer
{
    private const int MostSuggestions = 8;

    /// <summary>Resolves <paramref name="typed"/> and tells everything about what it names.</summary>
    public static async ValueTask<Answer> OfNameAsync(
        CommandRequest request, string command, string typed, NameResolver resolver, CommandContext context, CancellationToken cancellationToken)
    {
        var reading = await resolver.ResolveAsync(typed, cancellationToken).ConfigureAwait(false);
        var stamp = IndexStamp.Of(context.Reader.Generation);
        var builder = new AnswerBuilder();
        if (reading.Problem is { } problem)
        {
            builder.Explain(problem);
            builder.TellNames(reading);
            return builder.Build(request.Input, command, problem.Status, Input.TypedText.Shorten(typed), stamp);
        }
        await TellAsync(builder, reading.Entities, context, cancellationToken).ConfigureAwait(false);
        builder.TellNames(reading);
        if (builder.Count > 0)
            return builder.Build(request.Input, command, AnswerStatus.Answered, reading.Entities[0].Name, stamp);
        builder.Wording($"The sources say nothing of {reading.Entities[0].Name}.");
        return builder.Build(request.Input, command, AnswerStatus.NotInSources, reading.Entities[0].Name, stamp);
    }

    private static async ValueTask TellAsync(
        AnswerBuilder builder, IReadOnlyList<Entity> entities, CommandContext context, CancellationToken cancellationToken)
    {
        var facts = await SubjectFacts.ReadAsync(entities, context, cancellationToken).ConfigureAwait(false);
        var names = await EntityTitles.ReadAsync(facts.All, entities, context, cancellationToken).ConfigureAwait(false);
        builder.Facts(facts.Own, FactText.Of);
        builder.Facts(facts.Others, f => $"{names.Of(f.Subject)}: {FactText.Of(f)}");
        await FurtherQuotes.AddAsync(builder, entities, context, cancellationToken).ConfigureAwait(false);
        builder.TellDiscrepancies(facts.All, names.Of);
        builder.Suggest(Related(facts, entities).Take(MostSuggestions).Select(id => EntityWords.CommandFor(id.Type, names.Of(id))));
    }

    private static IEnumerable<EntityId> Related(SubjectFacts facts, IReadOnlyList<Entity> entities) =>
        facts.Own.Where(f => f.Target is not null).Select(f => f.Target!.Value)
            .Concat(facts.Others.Select(f => f.Subject))
            .Distinct()
            .Where(id => entities.All(e => e.Id != id));
}
