using System.Xml.Linq;
using AlkBot.Sources.Xml;

namespace AlkBot.Sources.Registry;

/// <summary>Reads posted results in the registry's XML: who took part, baseline, outcomes with their analyses, adverse events.</summary>
internal static class XmlResults
{
    /// <summary>The results, in the order of the record.</summary>
    public static IReadOnlyList<TrialResult> Read(XElement? results)
    {
        var list = new List<TrialResult>();
        list.AddRange(Flow(results.At("participant_flow")));
        list.AddRange(Baseline(results.At("baseline")));
        list.AddRange(results.At("outcome_list").All("outcome").Select(Outcome));
        list.AddRange(Events(results.At("reported_events")));
        return list;
    }

    private static IEnumerable<TrialResult> Flow(XElement? flow)
    {
        foreach (var (place, period) in flow.At("period_list").All("period").Index())
        {
            var table = new ResultTable($"Participant flow {place + 1}", Groups(flow), "Participants");
            foreach (var milestone in period.Below("milestone"))
                table.Add(Words(milestone.At("title")), Counts(milestone));
            foreach (var reason in period.Below("drop_withdraw_reason"))
                table.Add(Words(reason.At("title")), Counts(reason));
            var words = place > 0 ? [] : Some(Words(flow.At("recruitment_details")), Words(flow.At("pre_assignment_details")));
            yield return new TrialResult("Participant flow", Words(period.At("title")), words, table.Grid);
        }
    }

    private static IEnumerable<TrialResult> Baseline(XElement? baseline)
    {
        foreach (var (place, measure) in baseline.At("measure_list").All("measure").Index())
        {
            var table = new ResultTable($"Baseline {place + 1}", Groups(baseline), Unit(measure));
            Rows(table, measure);
            yield return new TrialResult("Baseline", Words(measure.At("title")), place > 0 ? [] : Some(Words(baseline.At("population"))), table.Grid);
        }
    }

    private static TrialResult Outcome(XElement outcome, int place)
    {
        var measure = outcome.At("measure");
        var table = new ResultTable($"Outcome measure {place + 1}", Groups(outcome), measure is null ? "" : Unit(measure));
        if (measure is not null)
            Rows(table, measure);
        var words = Some(
            Labelled("Time frame", Words(outcome.At("time_frame"))), Words(outcome.At("description")),
            Labelled("Analysed", Words(outcome.At("population"))));
        var title = $"{Words(outcome.At("type"))} outcome: {Words(outcome.At("title"))}";
        return new TrialResult("Outcome measures", title, [.. words, .. outcome.At("analysis_list").All("analysis").Select(Analysis)], table.Grid);
    }

    private static string Analysis(XElement analysis)
    {
        var lower = Words(analysis.At("ci_lower_limit"));
        var interval = lower.Length > 0 ? $"{Words(analysis.At("ci_percent"))}% CI {lower} to {Words(analysis.At("ci_upper_limit"))}" : "";
        var estimate = Words(analysis.At("param_type"));
        return string.Join("; ", Some(
            Labelled("Analysis", Words(analysis.At("groups_desc"))), Labelled("method", Words(analysis.At("method"))),
            Labelled("P value", Words(analysis.At("p_value"))),
            Labelled(estimate.Length > 0 ? estimate : "estimate", Words(analysis.At("param_value"))), interval,
            Words(analysis.At("estimate_desc"))));
    }

    private static IEnumerable<TrialResult> Events(XElement? events)
    {
        var kinds = new[] { ("serious_events", "Serious adverse events"), ("other_events", "Other adverse events") };
        foreach (var (place, (name, title)) in kinds.Index())
        {
            var table = new ResultTable($"Adverse events {place + 1}", Groups(events), "Affected / at risk");
            foreach (var category in events.At(name, "category_list").All("category"))
            {
                foreach (var adverse in category.Below("event"))
                {
                    table.Add($"{Words(adverse.At("sub_title"))} ({Words(category.At("title"))})", adverse.All("counts").Select(c =>
                        (c.Value("group_id") ?? "", OfAll(c.Value("subjects_affected"), c.Value("subjects_at_risk")))));
                }
            }
            if (table.Grid is { } grid)
                yield return new TrialResult("Adverse events", title, place > 0 ? [] : Some(Words(events.At("time_frame")), Words(events.At("desc"))), grid);
        }
    }

    private static void Rows(ResultTable table, XElement measure)
    {
        foreach (var category in measure.Below("category"))
        {
            var above = category.Ancestors().FirstOrDefault(a => a.Is("class"));
            var title = string.Join(": ", Some(
                Words(above.At("title") ?? above.At("sub_title")), Words(category.At("title") ?? category.At("sub_title"))));
            table.Add(title, category.Below("measurement").Select(m => (m.Value("group_id") ?? "",
                ResultTable.Value(m.Value("value") ?? "", m.Value("spread") ?? "", m.Value("lower_limit") ?? "", m.Value("upper_limit") ?? ""))));
        }
    }

    private static string Unit(XElement measure)
    {
        var kind = string.Join(", ", Some(Words(measure.At("param")), Words(measure.At("units"))));
        var spread = Words(measure.At("dispersion"));
        return spread.Length > 0 ? $"{kind} ({spread})" : kind;
    }

    private static List<(string, string)> Groups(XElement? parent) =>
        [.. parent.At("group_list").All("group").Select(g => (g.Value("group_id") ?? "", Words(g.At("title"))))];

    private static IEnumerable<(string, string)> Counts(XElement row) =>
        row.Below("participants").Select(p => (p.Value("group_id") ?? "", p.Value("count") ?? ""));

    private static string OfAll(string? affected, string? all) => affected is null ? "" : all is null ? affected : $"{affected}/{all}";

    private static string Words(XElement? element) => XmlTrial.Words(element);

    private static string Labelled(string label, string words) => words.Length == 0 ? "" : $"{label}: {words}";

    private static List<string> Some(params IEnumerable<string> words) => [.. words.Where(w => w.Length > 0)];
}
