using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Tables;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>
/// What a registry's record posts of results, a value a group: outcomes with their unit and time frame, adverse events with those
/// affected of those at risk. Each cites its row, the title of the table and the heads of its columns.
/// </summary>
internal sealed partial class TrialResultRule : IFactExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Trial];

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context)
    {
        if (context.Document.Form is not { } form || !context.Entities.ContainsKey(form.Subject))
            yield break;
        foreach (var row in Row.Of(context))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (row.Passage.SectionPath is not ["Results", var section, ..] || row.Passage.Row!.Caption is not { } place
                || row.Cite(place) is not { } caption)
            {
                continue;
            }
            if (section == "Outcome measures")
            {
                foreach (var fact in OutcomeOf(row, caption, form.Subject, context))
                    yield return fact;
            }
            else if (section == "Adverse events")
            {
                foreach (var fact in EventsOf(row, caption, form.Subject))
                    yield return fact;
            }
        }
    }

    private IEnumerable<Fact> OutcomeOf(Row row, Citation caption, EntityId trial, ExtractionContext context)
    {
        var (title, unit, values) = Take(row);
        // How many were analysed is no outcome.
        if (unit is null || title.EndsWith(" analysed", StringComparison.Ordinal))
            yield break;
        var measure = Rank().Replace(caption.Quote, "");
        var frame = TimeFrame().Match(context.Document.Source.Text, caption.Span.End);
        foreach (var value in values)
        {
            var fact = State(row, trial, PredicateOf(measure), value, caption, unit) with
            {
                Qualifiers = Qualifiers(
                    (QualifierNames.Measure, title.Length > 0 ? $"{measure}: {title}" : measure), (QualifierNames.Unit, unit.Quote),
                    (QualifierNames.Arm, value.Cell.Column), (QualifierNames.TimeFrame, frame.Groups["frame"].Value)),
            };
            var said = frame.Success ? row.Cite(new Span(frame.Groups["line"].Index, frame.Index + frame.Length)) : null;
            yield return said is null ? fact : fact with { Citations = [.. fact.Citations, said] };
        }
    }

    private IEnumerable<Fact> EventsOf(Row row, Citation caption, EntityId trial)
    {
        var (title, unit, values) = Take(row);
        if (title.Length == 0)
            yield break;
        foreach (var value in values)
        {
            var predicate = title == "Deaths" ? Predicates.Deaths : Predicates.AdverseEvents;
            var kind = caption.Quote == title || title.EndsWith("adverse events", StringComparison.Ordinal)
                || predicate == Predicates.Deaths
                ? title : $"{caption.Quote}: {title}";
            yield return State(row, trial, predicate, value, caption, unit) with
            {
                Qualifiers = Qualifiers(
                    (QualifierNames.Measure, kind), (QualifierNames.Unit, unit?.Quote ?? ""), (QualifierNames.Arm, value.Cell.Column)),
            };
        }
    }

    // The first column names the row, where it is named, and its head says in what the others are told.
    private static (string Title, Citation? Unit, IReadOnlyList<RowCell> Values) Take(Row row)
    {
        var heads = row.Cells.SelectMany(c => c.Cell.HeaderSpans).ToList();
        if (heads.Count == 0 || row.Document.Holding(heads[0]) is not { Row: null } head)
            return ("", null, []);
        var first = row.Cells[0];
        var named = first.Cell.HeaderSpans.Any(h => h.Start == head.Span.Start);
        var end = head.Text.IndexOf(" | ", StringComparison.Ordinal);
        var unit = end > 0 ? Citation.Of(head, new Span(head.Span.Start, head.Span.Start + end)) : null;
        return named ? (first.Text, unit, [.. row.Cells.Skip(1)]) : ("", unit, row.Cells);
    }

    private Fact State(Row row, EntityId trial, string predicate, RowCell value, Citation caption, Citation? unit)
    {
        var fact = row.State(this, trial, predicate, value.Text, [], value);
        Citation[] heads = unit is null ? [] : [unit];
        return fact with { Citations = [fact.Citations[0], caption, .. fact.Citations.Skip(1).Concat(heads).Distinct()] };
    }

    private static string PredicateOf(string measure) =>
        Endpoint().Match(measure) is { Success: true } match
            ? Outcomes.Endpoint.PredicateOf(match.Groups["endpoint"].Value)
            : Predicates.Result;

    private static Dictionary<string, string> Qualifiers(params IEnumerable<(string Name, string Value)> qualifiers) =>
        qualifiers.Where(q => q.Value.Length > 0).ToDictionary(q => q.Name, q => q.Value);

    [GeneratedRegex(@"^(PRIMARY|SECONDARY|OTHER_PRE_SPECIFIED|POST_HOC|Primary|Secondary|Other|Post-Hoc)\w* outcome:"
        + @" ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rank();

    [GeneratedRegex(@"\G\n\n(?<line>Time frame: (?<frame>[^\n]+))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeFrame();

    // The whole title names the endpoint: "Change in …" or "Participants with …" is something else.
    [GeneratedRegex(
        "^(Kaplan-Meier estimates? of )?" + Outcomes.Endpoint.Pattern + @"( rates?)?( \([^()]*\))?(?=\s*$|,| (at|by|as|per|in|of|based)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Endpoint();
}
