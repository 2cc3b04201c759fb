using System.Text.Json;

namespace AlkBot.Sources.Registry;

/// <summary>Reads posted results: who took part, baseline, outcomes with their analyses, adverse events.</summary>
internal static class JsonResults
{
    /// <summary>The results, in the order of the record.</summary>
    public static IReadOnlyList<TrialResult> Read(JsonElement results)
    {
        var list = new List<TrialResult>();
        list.AddRange(Flow(results.At("participantFlowModule")));
        list.AddRange(Baseline(results.At("baselineCharacteristicsModule")));
        list.AddRange(results.Items("outcomeMeasuresModule", "outcomeMeasures").Select(Outcome));
        list.AddRange(Events(results.At("adverseEventsModule")));
        if (results.Words("moreInfoModule", "limitationsAndCaveats", "description") is { Length: > 0 } limits)
            list.Add(new TrialResult("Limitations", "Limitations and caveats", [limits], null));
        return list;
    }

    private static IEnumerable<TrialResult> Flow(JsonElement flow)
    {
        foreach (var (place, period) in flow.Items("periods").Index())
        {
            var table = new ResultTable($"Participant flow {place + 1}", Groups(flow), "Participants");
            foreach (var milestone in period.Items("milestones"))
                table.Add(milestone.Words("type"), Counts(milestone.Items("achievements")));
            foreach (var reason in period.Items("dropWithdraws"))
                table.Add(reason.Words("type"), Counts(reason.Items("reasons")));
            var words = place > 0 ? [] : Some(flow.Words("recruitmentDetails"), flow.Words("preAssignmentDetails"));
            yield return new TrialResult("Participant flow", period.Words("title"), words, table.Grid);
        }
    }

    private static IEnumerable<TrialResult> Baseline(JsonElement baseline)
    {
        foreach (var (place, measure) in baseline.Items("measures").Index())
        {
            var title = measure.Words("title");
            var table = new ResultTable($"Baseline {place + 1}", Groups(baseline), Unit(measure));
            Rows(table, measure);
            yield return new TrialResult("Baseline", title, place > 0 ? [] : Some(baseline.Words("populationDescription")), table.Grid);
        }
    }

    private static TrialResult Outcome(JsonElement outcome, int place)
    {
        var table = new ResultTable($"Outcome measure {place + 1}", Groups(outcome), Unit(outcome));
        Rows(table, outcome);
        foreach (var denominator in outcome.Items("denoms"))
            table.Add($"{denominator.Words("units")} analysed", Values(denominator.Items("counts")));
        var words = Some(
            Labelled("Time frame", outcome.Words("timeFrame")), string.Join(' ', outcome.Lines("description")),
            string.Join(' ', Comments(outcome)),
            Labelled("Analysed", string.Join(' ', outcome.Lines("populationDescription"))));
        var title = $"{outcome.Words("type")} outcome: {outcome.Words("title")}";
        return new TrialResult("Outcome measures", title, [.. words, .. outcome.Items("analyses").Select(Analysis)], table.Grid);
    }

    private static string Analysis(JsonElement analysis)
    {
        var interval = analysis.Words("ciLowerLimit").Length > 0
            ? $"{analysis.Words("ciPctValue")}% CI {analysis.Words("ciLowerLimit")} to {analysis.Words("ciUpperLimit")}" : "";
        return string.Join("; ", Some(
            Labelled("Analysis", analysis.Words("groupDescription")), Labelled("method", analysis.Words("statisticalMethod")),
            Labelled("P value", analysis.Words("pValue")),
            Labelled(analysis.Words("paramType") is { Length: > 0 } type ? type : "estimate", analysis.Words("paramValue")), interval,
            analysis.Words("estimateComment")));
    }

    private static IEnumerable<TrialResult> Events(JsonElement events)
    {
        var groups = events.Items("eventGroups").ToList();
        var table = new ResultTable("Adverse events 1", Groups(events, "eventGroups"), "Affected / at risk");
        foreach (var (key, title) in new[] { ("deaths", "Deaths"), ("serious", "Serious adverse events"), ("other", "Other adverse events") })
        {
            table.Add(title, groups.Select(g =>
                (g.Words("id"), OfAll(g.Words($"{key}NumAffected"), g.Words($"{key}NumAtRisk")))));
        }
        if (table.Grid is not null)
            yield return new TrialResult("Adverse events", "Adverse events", Some(events.Words("timeFrame"), events.Words("description")), table.Grid);
        foreach (var (key, place, title) in new[] { ("seriousEvents", 2, "Serious adverse events"), ("otherEvents", 3, "Other adverse events") })
        {
            var rows = new ResultTable($"Adverse events {place}", Groups(events, "eventGroups"), "Affected / at risk");
            foreach (var adverse in events.Items(key))
            {
                rows.Add($"{adverse.Words("term")} ({adverse.Words("organSystem")})", adverse.Items("stats").Select(s =>
                    (s.Words("groupId"), OfAll(s.Words("numAffected"), s.Words("numAtRisk")))));
            }
            if (rows.Grid is { } grid)
                yield return new TrialResult("Adverse events", title, [], grid);
        }
    }

    private static void Rows(ResultTable table, JsonElement measure)
    {
        foreach (var group in measure.Items("classes"))
        {
            foreach (var category in group.Items("categories"))
            {
                var title = string.Join(": ", Some(group.Words("title"), category.Words("title")));
                table.Add(title, category.Items("measurements").Select(m => (m.Words("groupId"),
                    ResultTable.Value(m.Words("value"), m.Words("spread"), m.Words("lowerLimit"), m.Words("upperLimit")))));
            }
        }
    }

    // Why a group has no value, or what to know of it: "NA" alone may mean not reached or not measured.
    private static IEnumerable<string> Comments(JsonElement measure)
    {
        var groups = Groups(measure);
        return
            from measured in measure.Items("classes").SelectMany(c => c.Items("categories")).SelectMany(c => c.Items("measurements"))
            where measured.Words("comment").Length > 0
            let title = groups.Find(g => g.Item1 == measured.Words("groupId")).Item2
            select $"Comment on {title}: {measured.Words("comment").TrimEnd('.')}.";
    }

    private static string Unit(JsonElement measure)
    {
        var spread = measure.Words("dispersionType");
        var kind = string.Join(", ", Some(measure.Words("paramType"), measure.Words("unitOfMeasure")));
        return spread.Length > 0 ? $"{kind} ({spread})" : kind;
    }

    private static List<(string, string)> Groups(JsonElement parent, string key = "groups") =>
        [.. parent.Items(key).Select(g => (g.Words("id"), g.Words("title")))];

    private static IEnumerable<(string, string)> Counts(IEnumerable<JsonElement> counts) =>
        counts.Select(c => (c.Words("groupId"), c.Words("numSubjects")));

    private static IEnumerable<(string, string)> Values(IEnumerable<JsonElement> counts) =>
        counts.Select(c => (c.Words("groupId"), c.Words("value")));

    private static string OfAll(string affected, string all) => affected.Length == 0 ? "" : all.Length == 0 ? affected : $"{affected}/{all}";

    private static string Labelled(string label, string words) => words.Length == 0 ? "" : $"{label}: {words}";

    private static List<string> Some(params IEnumerable<string> words) => [.. words.Where(w => w.Length > 0)];
}
