using System.Text.RegularExpressions;
using System.Xml.Linq;
using AlkBot.Evidence;
using AlkBot.Evidence.Registries;
using AlkBot.Sources.Xml;

namespace AlkBot.Sources.Registry;

/// <summary>Reads a <c>clinical_study</c>, the XML that ClinicalTrials.gov gave out until 2024.</summary>
internal static partial class XmlTrial
{
    /// <summary>The record.</summary>
    /// <exception cref="SourceException">There is no registry number.</exception>
    public static TrialRecord Read(XElement study, SourceFile file)
    {
        var number = Words(study.At("id_info", "nct_id"));
        if (!TrialRegistries.ClinicalTrialsGov.IsNumber(number))
            throw new SourceException($"{file.Place}: it is no registry record: id_info/nct_id is missing.");
        return new TrialRecord
        {
            Number = number,
            FormerNumbers = List(study.At("id_info").All("nct_alias")),
            OtherNumbers =
            [
                .. List(study.At("id_info").All("org_study_id")).Select(id => (id, Words(study.At("source")))),
                .. List(study.At("id_info").All("secondary_id")).Select(id => (id, "")),
            ],
            Acronym = Words(study.At("acronym")),
            Title = Words(study.At("brief_title")),
            OfficialTitle = Words(study.At("official_title")),
            Status = Words(study.At("overall_status")),
            LastKnownStatus = Words(study.At("last_known_status")),
            StatusVerified = Words(study.At("verification_date")),
            WhyStopped = Words(study.At("why_stopped")),
            Dates = Dates(study),
            Updated = Words(study.At("last_update_posted") ?? study.At("lastchanged_date")),
            Fetched = Fetched().Match(Words(study.At("required_header", "download_date"))).Groups["date"].Value,
            Sponsor = Words(study.At("sponsors", "lead_sponsor", "agency")),
            Collaborators = List(study.At("sponsors").All("collaborator").Select(c => c.At("agency")!)),
            Phase = Words(study.At("phase")),
            Purpose = Words(study.At("study_design_info", "primary_purpose")),
            Design = Design(study),
            Enrolment = Words(study.At("enrollment")),
            EnrolmentType = study.At("enrollment")?.Value("type") ?? "",
            Conditions = List(study.All("condition")),
            Keywords = List(study.All("keyword")),
            Summary = Paragraphs(study.At("brief_summary", "textblock")),
            Description = Paragraphs(study.At("detailed_description", "textblock")),
            Arms =
            [
                .. study.All("arm_group").Select(a =>
                    new TrialArm(Words(a.At("arm_group_label")), Words(a.At("arm_group_type")), Words(a.At("description")))),
            ],
            Interventions =
            [
                .. study.All("intervention").Select(i => new TrialIntervention(
                    Words(i.At("intervention_type")), Words(i.At("intervention_name")), Words(i.At("description")),
                    List(i.All("other_name")), List(i.All("arm_group_label")))),
            ],
            Outcomes =
            [
                .. Outcomes(study, "Primary", "primary_outcome"), .. Outcomes(study, "Secondary", "secondary_outcome"),
                .. Outcomes(study, "Other", "other_outcome"),
            ],
            Eligible = Eligible(study.At("eligibility")),
            Population = Words(study.At("eligibility", "study_pop", "textblock")),
            Criteria = Paragraphs(study.At("eligibility", "criteria", "textblock")),
            Countries = List(study.At("location_countries").All("country")),
            Contacts =
            [
                .. study.All("overall_contact").Concat(study.All("overall_official")).Select(c => Listed(
                    $"{Words(c.At("first_name"))} {Words(c.At("last_name"))}".Trim(), Words(c.At("role")), Words(c.At("affiliation")),
                    Words(c.At("phone")), Words(c.At("email")))).Where(c => c.Length > 0),
            ],
            Sites =
            [
                .. study.All("location").Select(l => Listed(
                    Words(l.At("facility", "name")), Words(l.At("facility", "address", "city")),
                    Words(l.At("facility", "address", "state")),
                    Words(l.At("facility", "address", "country")), Words(l.At("status")) is { Length: > 0 } s ? $"({s})" : ""))
                    .Where(s => s.Length > 0),
            ],
            References = List([.. study.All("reference").Concat(study.All("results_reference")).Select(r => r.At("citation")!)]),
            Results = XmlResults.Read(study.At("clinical_results")),
        };
    }

    private static string Listed(params IEnumerable<string> words) => string.Join(", ", words.Where(w => w.Length > 0));

    /// <summary>The words of an element in one line; none for null.</summary>
    public static string Words(XElement? element) => element is null ? "" : TrialFormWriter.Clean(element.Value);

    private static List<string> List(IEnumerable<XElement> elements) => [.. elements.Select(Words).Where(w => w.Length > 0)];

    private static IReadOnlyList<string> Paragraphs(XElement? element) => element is null ? [] : RegistryText.Paragraphs(element.Value);

    private static List<(string, string)> Dates(XElement study)
    {
        (string Name, string Event)[] kinds =
        [
            ("start_date", "Start"), ("primary_completion_date", "Primary completion"), ("completion_date", "Completion"),
            ("study_first_posted", "First posted"), ("firstreceived_date", "First received"),
            ("results_first_posted", "Results first posted"),
        ];
        return
        [
            .. kinds.Select(k => (k.Event, Date: study.At(k.Name))).Where(d => d.Date is not null)
                .Select(d => (d.Event, $"{Words(d.Date)} {d.Date!.Value("type")}".TrimEnd())),
        ];
    }

    private static List<(string, string)> Design(XElement study)
    {
        var design = study.At("study_design_info");
        return
        [
            .. new[]
            {
                ("Study type", Words(study.At("study_type"))), ("Study design", Words(study.At("study_design"))),
                ("Allocation", Words(design.At("allocation"))), ("Intervention model", Words(design.At("intervention_model"))),
                ("Intervention model description", Words(design.At("intervention_model_description"))),
                ("Observational model", Words(design.At("observational_model"))),
                ("Time perspective", Words(design.At("time_perspective"))), ("Masking", Words(design.At("masking"))),
            }.Where(d => d.Item2.Length > 0),
        ];
    }

    private static IEnumerable<TrialOutcome> Outcomes(XElement study, string rank, string name) => study.All(name).Select(o =>
        new TrialOutcome(rank, Words(o.At("measure")), Words(o.At("time_frame")), Words(o.At("description"))));

    private static List<(string, string)> Eligible(XElement? eligibility) =>
    [
        .. new[]
        {
            ("sex", Words(eligibility.At("gender"))), ("from", Words(eligibility.At("minimum_age"))),
            ("to", Words(eligibility.At("maximum_age"))), ("healthy volunteers", Words(eligibility.At("healthy_volunteers"))),
        }.Where(e => e.Item2.Length > 0),
    ];

    [GeneratedRegex(@"\bon\s+(?<date>.*\d{4})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fetched();
}
