using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Names;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Answers with all that the sources state of one subject.</summary>
internal static class SubjectAnswer
{
    private const int MostSuggestions = 8;

    // The most fusions of a gene whose facts are told with its own; those of a gene with more partners are suggested, every one.
    private const int MostFusions = 2;

    /// <summary>Resolves <paramref name="typed"/> and tells everything about what it names.</summary>
    public static async ValueTask<Answer> OfNameAsync(
        CommandRequest request,
        string command,
        string typed,
        NameResolver resolver,
        CommandContext context,
        CancellationToken cancellationToken)
    {
        var reading = resolver.Resolve(typed);
        var stamp = IndexStamp.Of(context.Library.Generation);
        var builder = new AnswerBuilder(context.Language);
        if (reading.Problem is { } problem)
        {
            var isPrinted = problem.IsUnrecognised
                && await UnrecognisedName.QuoteAsync(builder, typed, resolver.Wanted, context, cancellationToken).ConfigureAwait(false);
            if (!isPrinted)
                builder.Explain(problem);
            if (!isPrinted && problem.Candidates.Count == 0)
                builder.Suggest(EntityWords.ListOf(resolver.Wanted));
            builder.TellNames(reading);
            return builder.Build(
                request.Input, command, isPrinted ? AnswerStatus.Answered : problem.Status,
                Input.TypedText.Shorten(typed), stamp);
        }
        await TellAsync(builder, reading.Entities, context, cancellationToken).ConfigureAwait(false);
        builder.TellNames(reading);
        if (builder.Count > 0)
            return builder.Build(request.Input, command, AnswerStatus.Answered, reading.Entities[0].Name, stamp);
        builder.Wording($"I found nothing of {reading.Entities[0].Name} in the sources.");
        return builder.Build(request.Input, command, AnswerStatus.NotInSources, reading.Entities[0].Name, stamp);
    }

    private static async ValueTask TellAsync(
        AnswerBuilder builder, IReadOnlyList<Entity> entities, CommandContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var book = FactBook.Of(context.Library);
        var facts = SubjectFacts.Of(entities, book);
        var fusions = FusionsOfGene.Find(entities, context);
        if (fusions.Count <= MostFusions)
            facts = facts with { Others = [.. facts.Others.Concat(fusions.SelectMany(id => StatedOf(id, book))).DistinctBy(f => f.Id)] };
        var names = context.Library;
        builder.Facts(facts.Own.OrGiveUp(cancellationToken), f => FactText.Statement(f, FactText.Of(f, context.Language)));
        builder.Facts(facts.Others.OrGiveUp(cancellationToken), f => FactStatements.OfOther(f, names, context.Language));
        await FurtherQuotes.AddAsync(builder, entities, context, cancellationToken).ConfigureAwait(false);
        var versions = VersionChanges.Of(context.Library);
        builder.TellVersions(entities.SelectMany(e => versions.About(e.Id)), names.NameOf, book.Sources);
        foreach (var trial in entities.Where(e => e.Id.Type == EntityType.Trial))
            builder.TellBesideRecord(trial, book);
        builder.TellDiscrepancies(book.Discrepancies(facts.All).Where(d => Concerns(d, entities)), names.NameOf, book.Sources);
        builder.TellMarked(book.Marked(facts.All).Where(d => Concerns(d.Discrepancy, entities)), names.NameOf);
        var sources = facts.Own.Select(f => f.Citations[0].Source).Distinct().Order().ToList();
        if (sources.Count > 1)
            builder.Notice(NoticeKind.Remark, $"These facts come from {string.Join("; ", sources.Select(s => book.Sources.Of(s, context.Language)))}.");
        var related = fusions.Union(Related(facts, entities)).Take(Math.Max(MostSuggestions, fusions.Count));
        builder.Suggest(related.Select(id => EntityWords.CommandFor(id.Type, names.NameOf(id))));
    }

    // What a fusion is called, its own name tells.
    private static IEnumerable<Fact> StatedOf(EntityId fusion, FactBook book) =>
        book.Of(fusion).Where(f => f.Predicate != Predicates.Names);

    // Its own, or one in which every side names it: that somebody else's value happens to name it is none of its contradictions.
    private static bool Concerns(Discrepancy discrepancy, IReadOnlyList<Entity> entities) =>
        entities.Any(e => discrepancy.Subject == e.Id || discrepancy.Facts.All(f => f.Target == e.Id));

    private static IEnumerable<EntityId> Related(SubjectFacts facts, IReadOnlyList<Entity> entities) =>
        facts.Own.Where(f => f.Target is not null).Select(f => f.Target!.Value)
            .Concat(facts.Others.Select(f => f.Subject))
            .Distinct()
            .Where(id => entities.All(e => e.Id != id));
}
