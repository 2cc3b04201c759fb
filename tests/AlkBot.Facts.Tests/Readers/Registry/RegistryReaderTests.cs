using System.Text;
using AlkBot.Evidence;
using AlkBot.Facts.Curated;
using AlkBot.Facts.Lexicons;
using AlkBot.Sources;
using AlkBot.Sources.Registry;

namespace AlkBot.Facts.Tests.Readers.Registry;

public class RegistryReaderTests
{
    [Fact]
    public void A_record_is_a_form_in_the_registrys_own_words()
    {
        var source = SmallRecord.Read(SmallRecord.Json).Source;

        (source.Title, source.Kind).ShouldBe(("Testinib in Tumours", "record"));
        source.Bibliography.ShouldBe(new Dictionary<string, string>
        {
            ["registry"] = "ClinicalTrials.gov",
            ["number"] = "NCT00000102",
            ["updated"] = "2020-05-07",
            ["fetched"] = "2023-11-15",
        }, ignoreOrder: true);
        foreach (var line in new[]
        {
            "Registry number: NCT00000102", "Former registry number: NCT00000001", "Other identifier: 2013-000001-10 (EUDRACT_NUMBER)",
            "Overall status: ACTIVE_NOT_RECRUITING", "Phase: PHASE2/PHASE3", "Enrolment: 194 (ACTUAL)", "A [marked] line.",
            "Primary outcome: Response [time frame: Week 16]", "Inclusion Criteria:",
        })
        {
            source.Text.Split("\n\n").ShouldContain(line);
        }
    }

    [Theory]
    [InlineData(SmallRecord.Json, "status=ACTIVE_NOT_RECRUITING (as of=2020-04)", "phase=PHASE2/PHASE3")]
    [InlineData(SmallRecord.Xml, "status=Active, not recruiting (as of=September 2015)", "phase=Phase 2/Phase 3")]
    public void What_the_form_states_are_facts_of_the_trial(string record, string status, string phase)
    {
        var evidence = Evidence(SmallRecord.Read(record));
        var facts = evidence.Facts.Where(f => f.Subject.ToString() == "trial:NCT00000102").Select(Told).ToList();

        foreach (var fact in new[]
        {
            status, phase, "sponsor=Small Pharma", "collaborator=Large Pharma", "condition=Tumour", "comparator=Chemotherapy",
            "primaryOutcome=Response (time frame=Week 16)", "nickname=SMALL-1", "identifier=2013-000001-10", "identifier=NCT00000001",
        })
        {
            facts.ShouldContain(fact);
        }
        facts.Count(f => f.StartsWith("drug=", StringComparison.Ordinal)).ShouldBe(1);
        evidence.Facts.Where(f => f.Rule == "TrialFormRule").ShouldAllBe(f =>
            f.Citations.All(c => c.IsVerbatimIn(evidence.Source.Text)) && f.Citations.Any(c => c.Quote.Contains("NCT00000102")));
    }

    [Theory]
    [InlineData(SmallRecord.Json)]
    [InlineData(SmallRecord.Xml)]
    public void Declared_names_are_names_of_the_trial_and_its_drug(string record)
    {
        var entities = Evidence(SmallRecord.Read(record)).Entities;

        var trial = entities.Single(e => e.Id.Type == EntityType.Trial);
        trial.Id.Key.ShouldBe("NCT00000102");
        foreach (var name in new[] { "NCT00000102", "NCT00000001", "2013-000001-10", "EUCTR2013-000001-10", "SM-1", "SMALL-1" })
            trial.Names.ShouldContain(n => n.Text == name, name);
        foreach (var name in new[] { "Testinib", "TST-1234" })
            entities.Single(e => e.Id.Type == EntityType.Drug).Names.ShouldContain(n => n.Text == name, name);
    }

    [Fact]
    public void Results_are_tables_with_a_column_a_group()
    {
        var rows = SmallRecord.Read(SmallRecord.Json).Passages.Where(p => p.Row is not null)
            .Select(p => string.Join("; ", p.Row!.Cells.Select(c => $"{c.Column}={c.Text}")));

        rows.ShouldBe(
        [
            "NUMBER, percent=Partial; Testinib=40 (30 to 50); Chemotherapy=20", "Affected / at risk=Rash (Skin); Testinib=3/97",
        ]);
        SmallRecord.Read(SmallRecord.Xml).Source.Text.ShouldEndWith("Number, percent | Testinib\nPartial | 40 (2)");
    }

    [Fact]
    public void Posted_results_are_facts_a_group_each_with_unit_and_title()
    {
        var evidence = Evidence(SmallRecord.Read(SmallRecord.Json));
        var results = evidence.Facts.Where(f => f.Rule == "TrialResultRule").ToList();

        results.Select(Told).ShouldBe(
        [
            "result=40 (30 to 50) (measure=Response: Partial, unit=NUMBER, percent, arm=Testinib)",
            "result=20 (measure=Response: Partial, unit=NUMBER, percent, arm=Chemotherapy)",
            "adverseEvents=3/97 (measure=Serious adverse events: Rash (Skin), unit=Affected / at risk, arm=Testinib)",
        ]);
        results[1].Citations.Select(c => c.Quote).ShouldBe(
            ["Partial | 40 (30 to 50) | 20", "PRIMARY outcome: Response", "Chemotherapy", "NUMBER, percent"]);
        evidence.Facts.SelectMany(f => f.Citations).ShouldAllBe(c => c.IsVerbatimIn(evidence.Source.Text));
    }

    [Theory]
    [InlineData(
        """
        {"protocolSection":{"identificationModule":{"nctId":"NCT00000102","briefTitle":"A trial"},"contactsLocationsModule":{
        "centralContacts":[{"name":"A. Person","role":"CONTACT","phone":"555-0100"}],
        "locations":[{"facility":"A clinic","city":"Town","country":"Land","status":"RECRUITING"}]}}}
        """,
        "Contact: A. Person, CONTACT, 555-0100", "Site: A clinic, Town, Land, (RECRUITING)")]
    [InlineData(
        """
        <clinical_study><id_info><nct_id>NCT00000102</nct_id></id_info><brief_title>A trial</brief_title>
        <overall_official><last_name>A. Person</last_name><role>Study Chair</role><affiliation>A school</affiliation></overall_official>
        <location><facility><name>A clinic</name><address><city>Town</city><country>Land</country></address></facility></location></clinical_study>
        """,
        "Contact: A. Person, Study Chair, A school", "Site: A clinic, Town, Land")]
    public void Whom_to_ask_and_where_patients_are_treated_is_read(string record, string contact, string site)
    {
        var passages = SmallRecord.Read(record).Passages.SelectMany(p => p.Sentences.Select(p.Slice)).ToList();

        passages.ShouldContain(contact);
        passages.ShouldContain(site);
    }

    [Fact]
    public void A_record_of_the_first_api_is_the_same_record()
    {
        const string Study = """
            {"Study":{"ProtocolSection":{"IdentificationModule":{"NCTId":"NCT00000102","NCTIdAliasList":{"NCTIdAlias":["NCT00000001"]},
            "OrgStudyIdInfo":{"OrgStudyId":"SM-1"},"BriefTitle":"Testinib in Tumours"},
            "StatusModule":{"StatusVerifiedDate":"April 2020","OverallStatus":"Completed","StartDateStruct":{"StartDate":"May 2014","StartDateType":"Actual"}},
            "SponsorCollaboratorsModule":{"LeadSponsor":{"LeadSponsorName":"Small Pharma"}},
            "ConditionsModule":{"ConditionList":{"Condition":["Tumour"]}},
            "DesignModule":{"PhaseList":{"Phase":["Phase 2","Phase 3"]},"EnrollmentInfo":{"EnrollmentCount":"194","EnrollmentType":"Actual"}},
            "ArmsInterventionsModule":{"InterventionList":{"Intervention":[{"InterventionType":"Drug","InterventionName":"Testinib"}]}},
            "OutcomesModule":{"PrimaryOutcomeList":{"PrimaryOutcome":[{"PrimaryOutcomeMeasure":"Response","PrimaryOutcomeTimeFrame":"Week 16"}]}},
            "EligibilityModule":{"Gender":"All","MinimumAge":"18 Years"}},"ResultsSection":{}}}
            """;
        var reader = new RegistryJsonReader();
        var page = new SourceFile("page.json", Encoding.UTF8.GetBytes("{\"FullStudiesResponse\":{\"NStudiesFound\":1,\"FullStudies\":[" + Study + "]}}"));

        reader.CanRead(page).ShouldBeTrue();
        var record = reader.Split(page).ShouldHaveSingleItem();
        record.Key.ShouldBe("NCT00000102");
        var document = reader.Read(new SourceFile("page.json", record.Bytes), null);

        var facts = Evidence(document).Facts.Where(f => f.Rule == "TrialFormRule").Select(Told).ToList();
        foreach (var fact in new[]
        {
            "status=Completed (as of=April 2020)", "phase=Phase 2/Phase 3", "sponsor=Small Pharma", "condition=Tumour", "drug=Testinib",
            "enrolment=194 (measure=Actual)", "primaryOutcome=Response (time frame=Week 16)", "identifier=NCT00000001", "identifier=SM-1",
            "start=May 2014 Actual",
        })
        {
            facts.ShouldContain(fact);
        }
        document.Source.Remarks.ShouldHaveSingleItem().ShouldContain("were not read");
    }

    [Fact]
    public void Single_fields_of_records_are_refused() => Should.Throw<SourceException>(() => new RegistryJsonReader().Split(
        new SourceFile("fields.json", """{"StudyFieldsResponse":{"StudyFields":[]}}"""u8.ToArray())))
        .Message.ShouldStartWith("fields.json: it has single fields of records");

    [Fact]
    public void Hard_wrapped_text_becomes_paragraphs() =>
        SmallRecord.Read(SmallRecord.Xml).Source.Text.ShouldContain("First line goes on.\n\nAn item wrapped.\n\n");

    [Theory]
    [InlineData("[%,%]")]
    [InlineData("{\"totalCount\":2,\"studies\":[%,%],\"nextPageToken\":\"x\"}")]
    public void A_file_of_many_records_is_many_sources(string form)
    {
        var second = SmallRecord.Json.Replace("NCT00000102", "NCT00000103", StringComparison.Ordinal);
        var parts = form.Split('%');
        var file = new SourceFile("page.json", Encoding.UTF8.GetBytes(parts[0] + SmallRecord.Json + parts[1] + second + parts[2]));
        var reader = new RegistryJsonReader();

        reader.MayHoldMany(file).ShouldBeTrue();
        reader.Split(file).Select(r => r.Key).ShouldBe(["NCT00000102", "NCT00000103"]);
        reader.Read(new SourceFile("page.json", reader.Split(file)[1].Bytes), null).Source.Text.ShouldContain("NCT00000103");
        reader.Split(new SourceFile("one.json", Encoding.UTF8.GetBytes(SmallRecord.Json))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\n\"protocolSection\": {,", "small.json: line 2: not JSON that can be read:")]
    [InlineData("{\"a\":1}", "small.json: it is no registry record:")]
    [InlineData("{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT00000102\",\"briefTitle\":\"\\ud800\"}}}",
        "small.json: a text in it is not Unicode")]
    public void What_is_no_record_is_told(string json, string reason) =>
        Should.Throw<SourceException>(() => SmallRecord.Read(json)).Message.ShouldStartWith(reason);

    [Fact]
    public void The_content_tells_a_record_whatever_its_name()
    {
        SmallRecord.Read("\uFEFF\r\n" + SmallRecord.Json, "record.txt").Source.Kind.ShouldBe("record");
        SmallRecord.Read(SmallRecord.Xml, "record").Source.Kind.ShouldBe("record");
    }

    private static SourceEvidence Evidence(SourceDocument document) =>
        new EvidenceExtractor().Extract(document, Lexicon.Empty, (CuratedFacts?)null);

    private static string Told(Fact fact) => fact.Qualifiers.Count == 0
        ? $"{fact.Predicate}={fact.Value}"
        : $"{fact.Predicate}={fact.Value} ({string.Join(", ", fact.Qualifiers.Select(q => $"{q.Key}={q.Value}"))})";
}
