using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Input;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Listing;

/// <summary>Answers with a list of entities that meet criteria, one line each, every line cited.</summary>
/// <param name="type">What is listed.</param>
internal sealed class ListAnswer(EntityType type)
{
    private readonly IReadOnlyList<string> _shown = BriefLine.Tells(type);

    private const int MostExamples = 12;

    /// <summary>Lists the entities that meet all of <paramref name="filters"/>.</summary>
    public Answer Of(
        CommandRequest request,
        CommandDeclaration declaration,
        FactBook book,
        FilterReader read,
        IReadOnlyList<ListFilter> filters,
        CommandContext context,
        CancellationToken cancellationToken)
    {
        var builder = new AnswerBuilder(context.Language);
        foreach (var reading in read.Readings)
            builder.TellNames(reading);
        var status = AnswerStatus.Answered;
        if (read.Problem is { } wrong)
        {
            status = wrong.Problem.Status;
            builder.Explain(wrong.Problem, entity => read.With(wrong.Option, entity.Name));
        }
        else
        {
            var names = context.Library;
            var all = context.Names.Entities.Where(e => e.Id.Type == type).OrGiveUp(cancellationToken).ToList();
            var meeting = all.OrGiveUp(cancellationToken).Where(e => filters.All(f => f.Matches(e.Id).Count > 0)).ToList();
            foreach (var entity in meeting.OrGiveUp(cancellationToken))
                AddLine(builder, entity, [.. filters.SelectMany(f => f.Matches(entity.Id))], book, names);
            if (meeting.Count == 0)
            {
                status = AnswerStatus.NotInSources;
                ExplainNone(builder, all, filters, read);
            }
            TellNearMisses(builder, all.Except(meeting).OrGiveUp(cancellationToken), filters);
            var told = meeting.SelectMany(e =>
                book.Of(e.Id, _shown).Concat(filters.SelectMany(f => f.Matches(e.Id).Concat(f.NearMisses(e.Id))))).ToList();
            builder.TellVersions(VersionChanges.Of(names).With(told), names.NameOf, book.Sources);
            builder.TellDiscrepancies(book.Discrepancies(told), names.NameOf, book.Sources);
            builder.Suggest(meeting.Take(5).Select(EntityWords.CommandFor));
        }
        return builder.Build(request.Input, declaration.Name, status, Title(filters, context.Language), IndexStamp.Of(context.Library.Generation));
    }

    private string Title(IReadOnlyList<ListFilter> filters, BotLanguage language)
    {
        var noun = language.Head($"{EntityWords.Title(type)}s");
        var criteria = string.Join(", ", filters.Select(f => $"{f.Option} {TypedText.Shorten(f.Typed)}"));
        return filters.Count == 0 ? noun : language.Say($"{noun} with {criteria}");
    }

    private void AddLine(AnswerBuilder builder, Entity entity, IReadOnlyList<Fact> matched, FactBook book, Library names)
    {
        var told = matched.Concat(book.Of(entity.Id, _shown)).DistinctBy(f => f.Id).ToList();
        if (told.Count == 0)
            told = [.. book.Of(entity.Id).Take(1)];
        if (told.Count == 0)
        {
            var named = new Statement(StatementKind.Wording, entity.Name, []) { Command = EntityWords.CommandFor(entity) };
            builder.Add(named, [.. entity.Names.Where(n => n.Citation is not null).Take(1).Select(n => n.Citation!)]);
            return;
        }
        var parts = told.GroupBy(f => f.Predicate).OrderBy(g => Predicates.OrderOf(g.Key))
            .Select(g => $"{builder.Language.Head(FactText.Label(g.Key))}: {string.Join(" | ", g.Select(Value).Distinct(StringComparer.OrdinalIgnoreCase))}");
        var statement = FactText.Statement(told[0], $"{entity.Name} — {string.Join("; ", parts)}") with
        {
            Subject = entity.Id.ToString(),
            Label = null,
            Brief = BriefLine.Of(entity.Name, told.Where(f => !BriefLine.IsSaidBefore(f, matched)), builder.Language),
            Command = EntityWords.CommandFor(entity),
        };
        builder.Add(statement, [.. told.SelectMany(f => f.Citations)]);

        string Value(Fact fact) => fact.Subject == entity.Id ? FactText.Of(fact, builder.Language) : $"{FactText.Of(fact, builder.Language)} ({names.NameOf(fact.Subject)})";
    }

    private void ExplainNone(AnswerBuilder builder, List<Entity> all, IReadOnlyList<ListFilter> filters, FilterReader read)
    {
        var criteria = filters.Select(f => $"{f.Option} '{TypedText.Shorten(f.Typed)}'");
        builder.Wording(filters.Count == 0
            ? (FormattableString)$"I found no {EntityWords.Word(type)} in the sources."
            : $"I found no {EntityWords.Word(type)} with {builder.Language.And(criteria)} among the facts.");
        foreach (var filter in filters)
        {
            var alone = all.Count(e => filter.Matches(e.Id).Count > 0);
            var values = filter.Existing().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
            var examples = string.Join(", ", values.Take(MostExamples));
            if (alone > 0)
            {
                builder.Wording($"{filter.Option} '{TypedText.Shorten(filter.Typed)}' alone finds {alone}.");
            }
            else if (values.Count > 0)
            {
                builder.Wording(values.Count > MostExamples
                    ? (FormattableString)$"Values of {filter.Option} in the sources: {examples} and {values.Count - MostExamples} more."
                    : $"Values of {filter.Option} in the sources: {examples}.");
            }
            if (alone == 0)
                builder.Suggest(values.Take(3).Select(v => read.With(filter.Option, v)));
        }
    }

    private static void TellNearMisses(AnswerBuilder builder, IEnumerable<Entity> rest, IReadOnlyList<ListFilter> filters)
    {
        foreach (var entity in rest)
        {
            var missed = filters.Where(f => f.Matches(entity.Id).Count == 0).ToList();
            if (missed.Count != 1 || missed[0].NearMisses(entity.Id) is not { Count: > 0 } facts)
                continue;
            var values = string.Join(", ", facts.Select(f => FactText.Of(f, builder.Language)).Distinct());
            builder.Notice(
                NoticeKind.Remark,
                $"Not listed, but near: {entity.Name} ({values}; {BotLanguage.Text(missed[0].NearMissReason)}).",
                [.. facts.SelectMany(f => f.Citations)]);
        }
    }
}
