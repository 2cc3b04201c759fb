using AlkBot.Answers.Contract;
using AlkBot.Answers.Input;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Commands;

/// <summary><c>/compare</c>: two to four drugs, trials or mutations side by side, a row a predicate, a statement a cell.</summary>
internal sealed class CompareCommand : Command
{
    private static readonly string[] Places = ["a", "b", "c", "d"];
    private static readonly EntityType[] Types = [EntityType.Drug, EntityType.Trial, EntityType.Mutation];

    public override CommandDeclaration Declaration { get; } = new(
        "compare",
        "Compares two to four drugs, trials or mutations",
        [
            .. Places.Select((place, i) => new OptionDeclaration(place, $"{Ordinal(i)} drug, trial or mutation")
            {
                Required = i < 2, Positional = true, CompletesFrom = Types,
            }),
        ]);

    protected override async ValueTask<Answer> ComposeAsync(
        CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var (builder, stamp) = (new AnswerBuilder(context.Language), IndexStamp.Of(context.Library.Generation));
        var typed = Places.Select(p => request[p]).OfType<string>().ToList();
        var title = string.Join(" | ", typed.Select(t => TypedText.Shorten(t, 30)));
        var entities = new List<Entity>();
        var resolver = new NameResolver(context, Types);
        foreach (var name in typed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reading = resolver.Resolve(name);
            if (reading.Problem is { } problem)
            {
                var isPrinted = problem.IsUnrecognised
                    && await UnrecognisedName.QuoteAsync(builder, name, WantedOf(typed, resolver), context, cancellationToken).ConfigureAwait(false);
                if (!isPrinted)
                    builder.Explain(problem, entity => Write(typed.Select(t => t == name ? entity.Name : t)));
                return builder.Build(
                    request.Input, Declaration.Name, isPrinted ? AnswerStatus.Answered : problem.Status, title, stamp);
            }
            builder.TellNames(reading);
            entities.Add(reading.Entities[0]);
        }
        if (WhyIncomparable(entities, context.Language) is { } reason)
        {
            builder.Wording(reason);
            builder.Suggest(entities.Select(EntityWords.CommandFor));
            return builder.Build(request.Input, Declaration.Name, AnswerStatus.InvalidInput, title, stamp);
        }
        ComparisonTable.Add(builder, entities, context);
        builder.Suggest(entities.Select(EntityWords.CommandFor));
        title = string.Join(" | ", entities.Select(e => e.Name));
        return builder.Build(request.Input, Declaration.Name, AnswerStatus.Answered, title, stamp);
    }

    // What is compared with a drug should be one.
    private static EntityType WantedOf(IEnumerable<string> typed, NameResolver resolver) =>
        typed.Select(resolver.Resolve).FirstOrDefault(r => r.Problem is null)?.Entities[0].Id.Type ?? resolver.Wanted;

    private static FormattableString? WhyIncomparable(IReadOnlyList<Entity> entities, BotLanguage language)
    {
        if (entities.DistinctBy(e => e.Id.Type).Count() > 1)
        {
            var each = entities.Select(e => language.Say($"{e.Name} is {EntityWords.WithArticle(e.Id.Type)}"));
            return $"Only things of one kind are compared; {string.Join(", ", each)}.";
        }
        var same = entities.GroupBy(e => e.Id).FirstOrDefault(g => g.Count() > 1)?.First();
        return same is null
            ? null
            : (FormattableString)$"{same.Name} is named twice, under one name or two; compare it with another {EntityWords.Word(same.Id.Type)}.";
    }

    private string Write(IEnumerable<string> names) =>
        CommandText.Write(Declaration, names.Select((name, i) => (Places[i], (string?)name)));

    private static string Ordinal(int place) => place switch
    {
        0 => "The first",
        1 => "The second",
        2 => "A third",
        _ => "A fourth",
    };
}
