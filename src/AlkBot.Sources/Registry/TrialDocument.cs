using AlkBot.Evidence;
using AlkBot.Evidence.Registries;
using AlkBot.Sources.Composing;

namespace AlkBot.Sources.Registry;

/// <summary>Makes a source of a registry's record: a form in the registry's own words, and what it states of the trial.</summary>
internal static class TrialDocument
{
    private static readonly string[] DrugTypes = ["drug", "biological", "combination_product", "combination product", "genetic"];

    /// <summary>The source.</summary>
    public static SourceDocument Of(TrialRecord record, SourceFile file)
    {
        var composer = new TextComposer(file);
        var form = new TrialFormWriter(composer);
        if (record.Remark.Length > 0)
            composer.Remark(record.Remark);
        var title = TrialFormWriter.Clean(record.Title.Length > 0 ? record.Title : record.OfficialTitle);
        composer.Title(title);
        composer.Heading("Identification", 1, SectionRole.Body);
        var named = form.Line("Registry number", record.Number)!.Value;
        Identification(record, form);
        Status(record, composer, form);
        Design(record, composer, form);
        form.Section("Summary", record.Summary, SectionRole.Abstract);
        form.Section("Description", record.Description, SectionRole.Body);
        ArmsAndInterventions(record, composer, form);
        Outcomes(record, composer, form);
        Eligibility(record, composer, form);
        Contacts(record, composer, form);
        Results(record, composer);
        if (record.References.Count > 0)
            composer.Heading("References", 1, SectionRole.References);
        foreach (var reference in record.References)
            composer.Reference(TrialFormWriter.Clean(reference));
        var document = composer.Build(title.Length > 0 ? title : record.Number, "record", Bibliography(record));
        return document with
        {
            Form = new TrialForm(new EntityId(EntityType.Trial, record.Number), named, form.Fields)
            {
                OtherNumbers = [.. record.FormerNumbers, .. NumbersElsewhere(record)],
                Drugs = [.. record.Interventions.Where(IsDrug).Select(i => (IReadOnlyList<string>)[i.Name, .. i.OtherNames])],
            },
        };
    }

    // The number of the same trial in other registries; a second one in the same registry is a second trial's.
    private static IEnumerable<string> NumbersElsewhere(TrialRecord record) => record.OtherNumbers
        .Select(other => TrialNumber.Of(other.Id)).OfType<TrialNumber>()
        .Where(number => number.Registry != TrialRegistries.ClinicalTrialsGov).Select(number => number.Name);

    private static void Identification(TrialRecord record, TrialFormWriter form)
    {
        foreach (var former in record.FormerNumbers)
            form.Line("Former registry number", former, Predicates.Identifier);
        foreach (var (id, kind) in record.OtherNumbers)
            form.Line("Other identifier", id, Predicates.Identifier, kind.Length > 0 ? $"({TrialFormWriter.Clean(kind)})" : "");
        form.Line("Acronym", record.Acronym, Predicates.Nickname);
        form.Line("Official title", record.OfficialTitle);
    }

    private static void Status(TrialRecord record, TextComposer composer, TrialFormWriter form)
    {
        composer.Heading("Status", 1, SectionRole.Body);
        var verified = form.Line("Status verified", record.StatusVerified);
        form.Line("Overall status", record.Status, Predicates.Status);
        if (record.Status.Length > 0)
            form.Qualify(QualifierNames.AsOf, record.StatusVerified, verified);
        form.Line("Last known status", record.LastKnownStatus);
        form.Line("Why stopped", record.WhyStopped, Predicates.WhyStopped);
        foreach (var (what, date) in record.Dates)
            form.Line(what, date, PredicateOf(what));
        form.Line("Last update posted", record.Updated);
        form.Line("Data given out by the registry", record.Fetched);
        composer.Heading("Sponsor", 1, SectionRole.Body);
        form.Line("Lead sponsor", record.Sponsor, Predicates.Sponsor);
        foreach (var collaborator in record.Collaborators)
            form.Line("Collaborator", collaborator, Predicates.Collaborator);
    }

    private static string? PredicateOf(string dated) => dated switch
    {
        "Start" => Predicates.Start,
        "Completion" => Predicates.Completion,
        "Results first posted" => Predicates.ResultsPosted,
        _ => null,
    };

    private static void Design(TrialRecord record, TextComposer composer, TrialFormWriter form)
    {
        composer.Heading("Design", 1, SectionRole.Body);
        form.Line("Phase", record.Phase, IsPhase(record.Phase) ? Predicates.Phase : null);
        form.Line("Primary purpose", record.Purpose, Predicates.Purpose);
        foreach (var (label, words) in record.Design)
            form.Line(label, words);
        var note = record.EnrolmentType.Length > 0 ? $"({record.EnrolmentType})" : "";
        if (form.Line("Enrolment", record.Enrolment, Predicates.Enrolment, note) is not null)
            form.Qualify(QualifierNames.Measure, record.EnrolmentType);
        composer.Heading("Conditions", 1, SectionRole.Body);
        foreach (var condition in record.Conditions)
            form.Line("Condition", condition, Predicates.Condition);
        form.Line("Keywords", string.Join("; ", record.Keywords));
    }

    private static bool IsPhase(string phase) => phase.Any(char.IsAsciiDigit);

    private static void ArmsAndInterventions(TrialRecord record, TextComposer composer, TrialFormWriter form)
    {
        composer.Heading("Arms and interventions", 1, SectionRole.Body);
        foreach (var arm in record.Arms)
        {
            var compares = arm.Type.Contains("comparator", StringComparison.OrdinalIgnoreCase);
            var named = form.Line("Arm", arm.Label, compares ? Predicates.Comparator : null, arm.Type.Length > 0 ? $"({arm.Type})" : "");
            form.Line("Description of the arm", arm.Description, under: named);
        }
        foreach (var given in record.Interventions)
        {
            var label = given.Type.Length > 0 ? $"Intervention: {given.Type}" : "Intervention";
            var named = form.Line(label, given.Name, IsDrug(given) ? Predicates.Drug : Predicates.Intervention);
            form.Line("Other names of the intervention", string.Join("; ", given.OtherNames), under: named);
            form.Line("Given in", string.Join("; ", given.Arms), under: named);
            var told = form.Line(
                "Description of the intervention", given.Description, IsDrug(given) ? Predicates.Description : null, under: named);
            if (told is not null && named is not null && IsDrug(given))
                form.About(named.Value);
        }
    }

    private static bool IsDrug(TrialIntervention given) =>
        Array.Exists(DrugTypes, t => t.Equals(given.Type, StringComparison.OrdinalIgnoreCase))
        && !given.Name.Contains("placebo", StringComparison.OrdinalIgnoreCase);

    private static void Outcomes(TrialRecord record, TextComposer composer, TrialFormWriter form)
    {
        foreach (var rank in record.Outcomes.GroupBy(o => o.Rank))
        {
            composer.Heading($"{rank.Key} outcomes", 1, SectionRole.Body);
            var predicate = rank.Key switch
            {
                "Primary" => Predicates.PrimaryOutcome,
                "Secondary" => Predicates.SecondaryOutcome,
                _ => null,
            };
            foreach (var outcome in rank)
            {
                var frame = TrialFormWriter.Clean(outcome.TimeFrame);
                var note = frame.Length > 0 ? $"[time frame: {frame}]" : "";
                var measure = form.Line($"{rank.Key} outcome", outcome.Measure, predicate, note);
                if (measure is not null && predicate is not null)
                    form.Qualify(QualifierNames.TimeFrame, frame);
                composer.Paragraph(TrialFormWriter.Clean(outcome.Description), measure);
            }
        }
    }

    private static void Eligibility(TrialRecord record, TextComposer composer, TrialFormWriter form)
    {
        composer.Heading("Eligibility", 1, SectionRole.Body);
        var who = string.Join(", ", record.Eligible.Select(e => $"{e.Label} {TrialFormWriter.Clean(e.Words)}"));
        form.Line("Eligible", who, Predicates.Population);
        form.Line("Study population", record.Population, Predicates.Population);
        foreach (var criterion in record.Criteria)
            composer.Paragraph(TrialFormWriter.Clean(criterion));
        form.Line("Countries", string.Join("; ", record.Countries));
    }

    private static void Contacts(TrialRecord record, TextComposer composer, TrialFormWriter form)
    {
        if (record.Contacts.Count + record.Sites.Count > 0)
            composer.Heading("Contacts and sites", 1, SectionRole.Body);
        foreach (var contact in record.Contacts)
            form.Line("Contact", contact);
        foreach (var site in record.Sites)
            form.Line("Site", site);
    }

    private static void Results(TrialRecord record, TextComposer composer)
    {
        if (record.Results.Count > 0)
            composer.Heading("Results", 1, SectionRole.Body);
        foreach (var (place, result) in record.Results.Index())
        {
            if (place == 0 || record.Results[place - 1].Section != result.Section)
                composer.Heading(result.Section, 2, SectionRole.Body);
            var label = result.Table?.Label ?? result.Section;
            var caption = composer.Caption(label, TrialFormWriter.Clean(result.Title));
            foreach (var words in result.Words)
                composer.Paragraph(TrialFormWriter.Clean(words), caption);
            if (result.Table is { } table)
                composer.Table(table, caption);
        }
    }

    private static Dictionary<string, string> Bibliography(TrialRecord record)
    {
        var bibliography = new Dictionary<string, string> { ["registry"] = "ClinicalTrials.gov", ["number"] = record.Number };
        foreach (var (key, value) in new[] { ("updated", record.Updated), ("fetched", record.Fetched) })
        {
            if (value.Length > 0)
                bibliography[key] = value;
        }
        return bibliography;
    }
}
