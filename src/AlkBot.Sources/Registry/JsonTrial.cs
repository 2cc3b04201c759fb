using System.Text.Json;
using AlkBot.Evidence;
using AlkBot.Evidence.Registries;

namespace AlkBot.Sources.Registry;

/// <summary>Reads a study of the ClinicalTrials.gov API, version 2 (https://clinicaltrials.gov/data-api/about-api/study-data-structure).</summary>
internal static class JsonTrial
{
    /// <summary>The record.</summary>
    /// <exception cref="SourceException">There is no registry number.</exception>
    public static TrialRecord Read(JsonElement study, SourceFile file)
    {
        var protocol = study.At("protocolSection");
        var identity = protocol.At("identificationModule");
        var status = protocol.At("statusModule");
        var design = protocol.At("designModule");
        var eligibility = protocol.At("eligibilityModule");
        var number = identity.Words("nctId");
        if (!TrialRegistries.ClinicalTrialsGov.IsNumber(number))
            throw new SourceException($"{file.Place}: it is no registry record: protocolSection.identificationModule.nctId is missing.");
        return new TrialRecord
        {
            Number = number,
            FormerNumbers = identity.List("nctIdAliases"),
            OtherNumbers = OtherNumbers(identity),
            Acronym = identity.Words("acronym"),
            Title = identity.Words("briefTitle"),
            OfficialTitle = identity.Words("officialTitle"),
            Status = status.Words("overallStatus"),
            LastKnownStatus = status.Words("lastKnownStatus"),
            StatusVerified = status.Words("statusVerifiedDate"),
            WhyStopped = status.Words("whyStopped"),
            Dates = Dates(status),
            Updated = status.Words("lastUpdatePostDateStruct", "date"),
            Fetched = study.Words("derivedSection", "miscInfoModule", "versionHolder"),
            Sponsor = protocol.Words("sponsorCollaboratorsModule", "leadSponsor", "name"),
            Collaborators = [.. protocol.Items("sponsorCollaboratorsModule", "collaborators").Select(c => c.Words("name"))],
            Phase = string.Join('/', design.List("phases")),
            Purpose = design.Words("designInfo", "primaryPurpose"),
            Design = Design(design),
            Enrolment = design.Words("enrollmentInfo", "count"),
            EnrolmentType = design.Words("enrollmentInfo", "type"),
            Conditions = protocol.List("conditionsModule", "conditions"),
            Keywords = protocol.List("conditionsModule", "keywords"),
            Summary = protocol.Lines("descriptionModule", "briefSummary"),
            Description = protocol.Lines("descriptionModule", "detailedDescription"),
            Arms =
            [
                .. protocol.Items("armsInterventionsModule", "armGroups").Select(a =>
                    new TrialArm(a.Words("label"), a.Words("type"), Joined(a.Lines("description")))),
            ],
            Interventions =
            [
                .. protocol.Items("armsInterventionsModule", "interventions").Select(i => new TrialIntervention(
                    i.Words("type"), i.Words("name"), Joined(i.Lines("description")), i.List("otherNames"), i.List("armGroupLabels"))),
            ],
            Outcomes =
            [
                .. Outcomes(protocol, "Primary", "primaryOutcomes"), .. Outcomes(protocol, "Secondary", "secondaryOutcomes"),
                .. Outcomes(protocol, "Other", "otherOutcomes"),
            ],
            Eligible = Eligible(eligibility),
            Population = Joined(eligibility.Lines("studyPopulation")),
            Criteria = eligibility.Lines("eligibilityCriteria"),
            Countries = [.. protocol.Items("contactsLocationsModule", "locations").Select(l => l.Words("country")).Where(Some).Distinct()],
            Contacts = [.. Contacts(protocol.At("contactsLocationsModule"))],
            Sites = [.. protocol.Items("contactsLocationsModule", "locations").Select(Site).Where(Some)],
            References = [.. protocol.Items("referencesModule", "references").Select(Reference).Where(Some)],
            Results = JsonResults.Read(study.At("resultsSection")),
            Remark = study.At(FormerJson.UnreadResults).ValueKind == JsonValueKind.True
                ? "its results are in the form of the registry's first API and were not read; download the record anew" : "",
        };
    }

    private static List<(string, string)> OtherNumbers(JsonElement identity)
    {
        var numbers = new List<(string, string)>();
        if (identity.Words("orgStudyIdInfo", "id") is { Length: > 0 } own)
            numbers.Add((own, identity.Words("organization", "fullName")));
        foreach (var other in identity.Items("secondaryIdInfos"))
            numbers.Add((other.Words("id"), string.Join(", ", new[] { other.Words("type"), other.Words("domain") }.Where(Some))));
        return [.. numbers.Where(n => n.Item1.Length > 0)];
    }

    private static List<(string, string)> Dates(JsonElement status)
    {
        (string Key, string Event)[] kinds =
        [
            ("startDateStruct", "Start"), ("primaryCompletionDateStruct", "Primary completion"), ("completionDateStruct", "Completion"),
            ("studyFirstPostDateStruct", "First posted"), ("resultsFirstPostDateStruct", "Results first posted"),
        ];
        return
        [
            .. kinds.Where(k => status.Words(k.Key, "date").Length > 0)
                .Select(k => (k.Event, $"{status.Words(k.Key, "date")} {status.Words(k.Key, "type")}".TrimEnd())),
        ];
    }

    private static List<(string, string)> Design(JsonElement design) =>
    [
        .. new[]
        {
            ("Study type", design.Words("studyType")), ("Allocation", design.Words("designInfo", "allocation")),
            ("Intervention model", design.Words("designInfo", "interventionModel")),
            ("Intervention model description", design.Words("designInfo", "interventionModelDescription")),
            ("Observational model", design.Words("designInfo", "observationalModel")),
            ("Time perspective", design.Words("designInfo", "timePerspective")),
            ("Masking", design.Words("designInfo", "maskingInfo", "masking")),
            ("Masked", string.Join(", ", design.List("designInfo", "maskingInfo", "whoMasked"))),
        }.Where(d => d.Item2.Length > 0),
    ];

    private static IEnumerable<TrialOutcome> Outcomes(JsonElement protocol, string rank, string key) =>
        protocol.Items("outcomesModule", key).Select(o =>
            new TrialOutcome(rank, o.Words("measure"), o.Words("timeFrame"), Joined(o.Lines("description"))));

    private static List<(string, string)> Eligible(JsonElement eligibility) =>
    [
        .. new[]
        {
            ("sex", eligibility.Words("sex")), ("from", eligibility.Words("minimumAge")), ("to", eligibility.Words("maximumAge")),
            ("healthy volunteers", eligibility.Words("healthyVolunteers")),
        }.Where(e => e.Item2.Length > 0),
    ];

    private static IEnumerable<string> Contacts(JsonElement module) =>
        module.Items("centralContacts").Concat(module.Items("overallOfficials"))
            .Select(c => Listed(c.Words("name"), c.Words("role"), c.Words("affiliation"), c.Words("phone"), c.Words("email")))
            .Where(Some);

    private static string Site(JsonElement site) =>
        Listed(
            site.Words("facility"), site.Words("city"), site.Words("state"), site.Words("country"),
            site.Words("status") is { Length: > 0 } status ? $"({status})" : "");

    private static string Listed(params IEnumerable<string> words) => string.Join(", ", words.Where(Some));

    private static string Reference(JsonElement reference)
    {
        var (citation, pmid) = (reference.Words("citation"), reference.Words("pmid"));
        return pmid.Length > 0 ? $"{citation} PMID: {pmid}".TrimStart() : citation;
    }

    private static string Joined(IReadOnlyList<string> lines) => string.Join(' ', lines);

    private static bool Some(string words) => words.Length > 0;
}
