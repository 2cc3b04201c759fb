using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Tables;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// A row of an article's table of results that is named after an endpoint, with a percentage a column: "ORR | 38 | 93 | 37 | 90" under
/// "Weekly A" and "3-weekly A", each with "No." and "%".
/// </summary>
internal sealed partial class OutcomeRowRule : IFactExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug, EntityType.Trial];

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context)
    {
        // A review's tables set the trials of others side by side, and their rows are no endpoints of one study.
        if (context.Document.Form is not null || (context.OwnTrial ?? context.StudyDrug ?? context.Arms.DrugOfAll) is null)
            yield break;
        foreach (var row in Row.Of(context).Where(r => OwnTrial.Reports(r.Passage) && r.Cells.Count > 1))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var (name, values) = (row.Cells[0], row.Cells.Skip(1));
            if (name.Continued || PredicateOf(name.Text) is not { } predicate)
                continue;
            foreach (var cell in values.Where(c => !c.Continued && Share().IsMatch(c.Text)))
            {
                var head = Head().Match(cell.Cell.Column);
                if (head.Success && SubjectOf(cell, head.Groups["arm"].Value, context) is { } subject)
                    yield return State(row, cell, subject, predicate, head.Groups["arm"].Value);
            }
        }
    }

    private Fact State(Row row, RowCell cell, Referent subject, string predicate, string arm)
    {
        var fact = row.State(this, subject.Entity, predicate, cell.Text, [], cell);
        var titles = new[] { row.Passage.Row!.Title, row.Passage.Row.Caption }.OfType<Span>().Select(row.Cite).OfType<Citation>().ToList();
        var part = row.Passage.Row.Title is { } title ? row.Cite(title)?.Quote : null;
        var name = row.Cells[0].Text;
        return fact with
        {
            Qualifiers = new Dictionary<string, string>
            {
                [QualifierNames.Measure] = part is null ? name : $"{part}: {name}",
                [QualifierNames.Arm] = arm,
                [QualifierNames.Unit] = "%",
            },
            Citations = [.. fact.Citations.Concat(titles).Concat(subject.Further).Distinct()],
        };
    }

    // The drug that the column's head names, or what the article says that the arm gets, or the trial that it reports.
    private static Referent? SubjectOf(RowCell cell, string arm, ExtractionContext context)
    {
        var named = cell.Cell.HeaderSpans.SelectMany(context.MentionsIn).Where(m => m.Entity.Type == EntityType.Drug).ToList();
        return DrugTopic.Only(named) is { } drug ? Referent.Of(drug)
            : named.Count > 0 ? null
            : context.Arms.DrugOf(arm) ?? context.OwnTrial ?? context.StudyDrug;
    }

    private static string? PredicateOf(string name)
    {
        if (StableDisease().IsMatch(name))
            return Predicates.StableDisease;
        if (Response().IsMatch(name))
            return Predicates.ResponseRate;
        return Endpoint().Match(name) is { Success: true } match ? Outcomes.Endpoint.PredicateOf(match.Groups["endpoint"].Value) : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // "93", "93.5 %", "38 (93)"
    [GeneratedRegex(@"^(\d{1,3}([.·]\d+)?\s?%?|\d+ \(\d{1,3}([.·]\d+)?\s?%?\))$", Options, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"^(?<arm>.{2,60}?),? (No\.?|n|patients)?\s?\(?%\)?$", Options, 1000)]
    private static partial Regex Head();

    [GeneratedRegex("^(?-i:[cp]?(CR|PR|ORR)|OR|ORR)$|^((complete|partial|objective|overall) (clinical |pathological )?(response"
        + "|remission)s?( rate)?)( \\([A-Z]+\\))?$", Options, 1000)]
    private static partial Regex Response();

    [GeneratedRegex("^((?-i:c?SD)|stable disease( \\(SD\\))?)$", Options, 1000)]
    private static partial Regex StableDisease();

    [GeneratedRegex("^" + Outcomes.Endpoint.Pattern + @"( rates?)?( \([A-Z]+\))?(, ?%| \(%\))?$", Options, 1000)]
    private static partial Regex Endpoint();
}
