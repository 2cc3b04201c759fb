using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Input;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Commands;

/// <summary><c>/conflicts</c>: where the sources contradict each other, by subject, every side cited.</summary>
internal sealed class ConflictsCommand : Command
{
    private const string About = "about";
    private const int MostSuggested = 8;

    private static readonly EntityType[] Types =
        [EntityType.Trial, EntityType.Drug, EntityType.Mutation, EntityType.Gene, EntityType.Pathway, EntityType.Fusion];

    public override CommandDeclaration Declaration { get; } = new(
        "conflicts",
        "Lists where the sources contradict each other, every side cited",
        [new OptionDeclaration(About, "The trial, drug, mutation or gene it is about; all without one") { Positional = true, CompletesFrom = Types }]);

    protected override ValueTask<Answer> ComposeAsync(CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var (builder, stamp) = (new AnswerBuilder(context.Language), IndexStamp.Of(context.Library.Generation));
        var (title, all) = (context.Language.Word("Contradictions"), FactBook.Of(context.Library).AllDiscrepancies);
        if (request[About] is { } typed)
        {
            var reading = new NameResolver(context, Types).Resolve(typed);
            if (reading.Problem is { } problem)
            {
                builder.Explain(problem, entity => $"/{Declaration.Name} {entity.Name}");
                return ValueTask.FromResult(builder.Build(request.Input, Declaration.Name, problem.Status, TypedText.Shorten(typed), stamp));
            }
            builder.TellNames(reading);
            all = [.. all.OrGiveUp(cancellationToken).Where(d => reading.Entities.Any(e => Concerns(d, e.Id)))];
            title = context.Language.Say($"Contradictions: {reading.Entities[0].Name}");
        }
        Tell(builder, all, context, cancellationToken);
        TellMarks(builder, context);
        return ValueTask.FromResult(builder.Build(request.Input, Declaration.Name, AnswerStatus.Answered, title, stamp));
    }

    private static bool Concerns(Discrepancy discrepancy, EntityId id) =>
        discrepancy.Subject == id || discrepancy.Facts.All(f => f.Target == id);

    private static void Tell(
        AnswerBuilder builder, IReadOnlyList<Discrepancy> all, CommandContext context, CancellationToken cancellationToken)
    {
        var (alarms, names) = (FalseAlarms.Of(context.Library), context.Library);
        var (marked, open) = (all.Where(d => alarms.Find(d) is not null).ToList(), all.Where(d => alarms.Find(d) is null).ToList());
        builder.Wording(open.Count == 0
            ? (FormattableString)$"Among the facts that were read out of the sources, none contradict each other here."
            : $"The sources contradict each other in {BotLanguage.Counted(open.Count, "place")}.");
        var byName = open.OrderBy(d => names.NameOf(d.Subject), StringComparer.OrdinalIgnoreCase);
        foreach (var discrepancy in byName.OrGiveUp(cancellationToken))
            Tell(builder, discrepancy, context);
        foreach (var discrepancy in marked.OrGiveUp(cancellationToken))
        {
            Tell(builder, discrepancy, context);
            builder.Wording($"{LabelOf(discrepancy, context)}: marked as a false alarm by those who run the bot: {alarms.Find(discrepancy)!.Reason}");
        }
        builder.Suggest(open.Select(d => d.Subject).Distinct().Take(MostSuggested).Select(id => EntityWords.CommandFor(id.Type, names.NameOf(id))));
    }

    // Of what is told nowhere else: marks of what is no contradiction any more, and those that cannot be read.
    private static void TellMarks(AnswerBuilder builder, CommandContext context)
    {
        var (alarms, known) = (FalseAlarms.Of(context.Library), FactBook.Of(context.Library).AllDiscrepancies.Select(d => d.Key).ToHashSet());
        foreach (var (key, mark) in alarms.All.Where(m => !known.Contains(m.Key)).OrderBy(m => m.Key, StringComparer.Ordinal))
            builder.Notice(NoticeKind.Remark, $"{key} is marked as a false alarm, and is no contradiction of this index: {mark.Reason}");
        foreach (var key in alarms.Damaged)
            builder.Notice(NoticeKind.Remark, $"The mark {key} is damaged and marks nothing; those who run the bot can mark it anew.");
    }

    private static void Tell(AnswerBuilder builder, Discrepancy discrepancy, CommandContext context)
    {
        var (sources, label) = (FactBook.Of(context.Library).Sources, LabelOf(discrepancy, context));
        var sides = discrepancy.Facts.GroupBy(f => (f.Citations[0].Source, Text: FactText.Of(f, context.Language)));
        foreach (var side in sides)
        {
            var text = $"{side.Key.Text} — {sources.Of(side.Key.Source, context.Language)}";
            builder.Add(
                FactText.Statement(side.First(), text) with { Label = label, IsLabelPrinted = true }, [.. side.Select(f => f.Citations[0])]);
        }
    }

    private static string LabelOf(Discrepancy discrepancy, CommandContext context) => string.Join(
        PartSeparator.Dot,
        context.Library.NameOf(discrepancy.Subject),
        context.Language.Inside(FactText.Label(discrepancy.Predicate)),
        discrepancy.Key);
}
