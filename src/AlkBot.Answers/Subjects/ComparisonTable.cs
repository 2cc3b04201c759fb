using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Subjects;

/// <summary>Sets subjects side by side: for each predicate that any of them has, a statement for each value of each.</summary>
internal static class ComparisonTable
{
    /// <summary>The words of a cell without a fact.</summary>
    public const string NotFound = "not found";

    /// <summary>Adds the table, row by row, and the discrepancies in it.</summary>
    public static void Add(AnswerBuilder builder, IReadOnlyList<Entity> entities, CommandContext context)
    {
        var book = FactBook.Of(context.Library);
        var facts = entities.ToDictionary(e => e.Id, e => SubjectFacts.Of([e], book));
        var all = facts.Values.SelectMany(f => f.All).DistinctBy(f => f.Id).ToList();
        var titles = context.Library;
        foreach (var predicate in all.Select(f => f.Predicate).Distinct().OrderBy(Predicates.OrderOf))
        {
            foreach (var entity in entities)
                AddCell(builder, entity, predicate, facts[entity.Id].All.Where(f => f.Predicate == predicate), titles);
        }
        if (all.Count == 0)
            builder.Wording($"I found no facts of {string.Join(", ", entities.Select(e => e.Name))}.");
        builder.TellVersions(VersionChanges.Of(titles).With(all), titles.NameOf, book.Sources);
        builder.TellDiscrepancies(book.Discrepancies(all), titles.NameOf, book.Sources);
    }

    private static void AddCell(
        AnswerBuilder builder, Entity entity, string predicate, IEnumerable<Fact> facts, Library titles)
    {
        var before = builder.Count;
        builder.Facts(facts, fact => FactText.Statement(fact, TextOf(fact)) with
        {
            Column = entity.Name,
            Other = fact.Subject == entity.Id ? null : titles.NameOf(fact.Subject),
        });
        if (builder.Count > before)
            return;
        var empty = new Statement(StatementKind.Wording, $"{entity.Name}: {builder.Language.Word(NotFound)}", [])
        {
            Subject = entity.Id.ToString(),
            Predicate = predicate,
            Label = FactText.Label(predicate),
            Column = entity.Name,
        };
        builder.Add(empty, []);

        string TextOf(Fact fact) => fact.Subject == entity.Id
            ? $"{entity.Name}: {FactText.Of(fact, builder.Language)}"
            : $"{entity.Name}: {titles.NameOf(fact.Subject)}: {FactText.Of(fact, builder.Language)}";
    }
}
