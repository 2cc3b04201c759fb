using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests;

public sealed class RecordAndReviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RecordAndReviewTests()
    {
        File.WriteAllText(_folder["overview.md"], """
            ---
            title: A review of testinib
            date: 2014-05-01
            ---

            ## Trials

            | Drug | Sponsor | Trial | Phase |
            | --- | --- | --- | --- |
            | testinib | Small Pharma | NCT00000102 | Phase II |
            """);
        File.WriteAllText(_folder["NCT00000102.json"], """
            {"protocolSection":{"identificationModule":{"nctId":"NCT00000102","briefTitle":"Testinib in Tumours",
              "secondaryIdInfos":[{"id":"2013-000001-10"}]},
             "statusModule":{"statusVerifiedDate":"2020-04","overallStatus":"COMPLETED"},
             "sponsorCollaboratorsModule":{"leadSponsor":{"name":"Small Pharma Inc."}},"designModule":{"phases":["PHASE3"]},
             "armsInterventionsModule":{"interventions":[{"type":"DRUG","name":"Testinib"}]}},
             "derivedSection":{"miscInfoModule":{"versionHolder":"2023-11-15"}}}
            """);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_record_and_a_reviews_line_on_one_trial_meet_in_one_answer_each_with_its_date()
    {
        await using var index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

        var answer = await index.AskAsync("/trial NCT00000102");

        answer.Statements.Where(s => s.Predicate == "phase").Select(s => s.Value).ShouldBe(["PHASE3", "Phase II"], ignoreOrder: true);
        answer.Statements.Where(s => s.Predicate == "status").Select(s => s.Text).ShouldBe(["COMPLETED (as of: 2020-04)"]);
        var discrepancy = answer.Notices.Where(n => n.Kind == NoticeKind.Discrepancy).ShouldHaveSingleItem();
        discrepancy.Text.ShouldBe("NCT00000102, phase: the sources differ: "
            + "the record nct00000102 of ClinicalTrials.gov (fetched 2023-11-15) says \"PHASE3\" (Design); "
            + "the text overview (2014-05-01) says \"Phase II\" (Table 1).");
        discrepancy.Citations.Count.ShouldBe(2);
        answer.Notices.ShouldContain(n => n.Text == "These facts come from the record nct00000102 of ClinicalTrials.gov "
            + "(fetched 2023-11-15); the text overview (2014-05-01).");
    }

    [Fact]
    public async Task Two_versions_of_a_record_are_then_and_now_each_with_its_date_and_both_cited()
    {
        await WriteVersionsAsync();
        await using var index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

        var answer = await index.AskAsync("/trial NCT00000102");

        const string Then = "(the record nct00000102-then of ClinicalTrials.gov (updated 2014-04-11))";
        const string Now = "(the record nct00000102 of ClinicalTrials.gov (updated 2020-04-11))";
        var told = answer.Notices.Where(n => n.Text.Contains(": then ", StringComparison.Ordinal)).ToList();
        told.Select(n => n.Text).ShouldBe(
        [
            $"NCT00000102, status: then \"RECRUITING (as of: 2014-04)\" {Then}; now \"COMPLETED (as of: 2020-04)\" {Now}.",
            $"NCT00000102, phase: then \"PHASE2\" {Then}; now \"PHASE3\" {Now}.",
            $"NCT00000102, compared with: then not found {Then}; now \"Placebo\", \"Otherinib\" {Now}.",
            $"NCT00000102, enrolment: then \"200 (measure: ESTIMATED)\" {Then}; now \"231 (measure: ACTUAL)\" {Now}.",
            $"NCT00000102, start: then \"2014-05 ESTIMATED\" {Then}; now \"2014-06-01 ACTUAL\" {Now}.",
            $"NCT00000102, completion: then \"2015-12 ESTIMATED\" {Then}; now \"2017-01 ACTUAL\" {Now}.",
            $"NCT00000102, results posted: then not found {Then}; now \"2018-03-04 ACTUAL\" {Now}.",
            $"NCT00000102, primary outcome: then \"Response rate\" {Then}; now \"Overall survival\" {Now}.",
        ]);
        told.ShouldAllBe(n => string.Join(' ', n.Citations.Select(c => answer.Citations[c - 1].Source).Distinct().Order()) == "nct00000102 nct00000102-then");
        told.Single(n => n.Text.Contains("compared with")).Citations.Select(c => answer.Citations[c - 1].Quote).ShouldBe(
            ["Arm: Placebo (PLACEBO_COMPARATOR)", "Arm: Otherinib (ACTIVE_COMPARATOR)", "Registry number: NCT00000102"], ignoreOrder: true);
        answer.Notices.Where(n => n.Kind == NoticeKind.Discrepancy).ShouldHaveSingleItem().Text.ShouldStartWith("NCT00000102, phase");
    }

    [Fact]
    public async Task Versions_of_a_record_contradict_the_review_and_not_each_other()
    {
        await WriteVersionsAsync();
        await using var index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

        var listed = await index.AskAsync("/conflicts");

        listed.Statements[0].Text.ShouldBe("The sources contradict each other in 1 place.");
        listed.Statements.Where(s => s.Kind == StatementKind.Fact).Select(s => (s.Predicate, s.Value))
            .ShouldBe([("phase", "PHASE3"), ("phase", "Phase II")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_question_that_one_version_answers_is_told_what_the_other_says()
    {
        await WriteVersionsAsync();
        await using var index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

        var answer = await index.AskAsync("Which phase is NCT00000102?");

        answer.Notices.ShouldContain(n => n.Text.StartsWith("NCT00000102, phase: then \"PHASE2\"", StringComparison.Ordinal) && n.Citations.Count == 2);
        answer.Citations.Count.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task The_same_in_another_format_of_the_registry_is_no_change()
    {
        await File.WriteAllTextAsync(_folder["NCT00000102.json"], Record("2020-04", "ACTIVE_NOT_RECRUITING", "PHASE2", 200, "ESTIMATED", "2014-05 ESTIMATED", "2015-12 ACTUAL"));
        await File.WriteAllTextAsync(_folder["NCT00000102-then.xml"], """
            <clinical_study><id_info><nct_id>NCT00000102</nct_id></id_info><brief_title>Testinib in Tumours</brief_title>
            <overall_status>Active, not recruiting</overall_status><phase>Phase 2</phase>
            <start_date type="Anticipated">May 2014</start_date><completion_date type="Actual">December 2015</completion_date>
            <enrollment type="Anticipated">200</enrollment>
            <primary_outcome><measure>Response rate</measure></primary_outcome><last_update_posted type="Actual">April 11, 2014</last_update_posted></clinical_study>
            """);
        await using var index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

        (await index.AskAsync("/trial NCT00000102")).Notices.ShouldNotContain(n => n.Text.Contains(": then ", StringComparison.Ordinal));
        (await index.AskAsync("/sources")).Statements.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("HbA1c of 7.5 %", "HbA1c of 75 %")]
    [InlineData("Patients with < 5 lesions", "Patients with > 5 lesions")]
    [InlineData("Change of -2 points", "Change of 2 points")]
    public async Task A_number_that_is_printed_otherwise_is_a_change(string then, string now)
    {
        foreach (var (file, month, outcome) in new[] { ("NCT00000102-then.json", "2014-04", then), ("NCT00000102.json", "2020-04", now) })
        {
            var record = Record(month, "COMPLETED", "PHASE2", 200, "ACTUAL", "2014-05 ACTUAL", "2015-12 ACTUAL");
            await File.WriteAllTextAsync(_folder[file], record.Replace("Response rate", outcome, StringComparison.Ordinal));
        }
        await using var index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

        (await index.AskAsync("/trial NCT00000102")).Notices.ShouldContain(
            n => n.Text.Contains($"primary outcome: then \"{then}\"", StringComparison.Ordinal) && n.Text.Contains($"now \"{now}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_text_says_otherwise_than_the_record_without_contradicting_it_is_told_of_both_with_their_dates()
    {
        await File.WriteAllTextAsync(_folder["overview.md"], """
            ---
            title: A review of testinib
            date: 2014-05-01
            ---

            ## Trials

            | Drug | Trial | Phase | Comparator |
            | --- | --- | --- | --- |
            | testinib | NCT00000102 | Phase III | Chemotherapy |
            """);
        await WriteVersionsAsync();
        await using var index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

        var notice = (await index.AskAsync("/trial NCT00000102")).Notices
            .Where(n => n.Text.Contains("Chemotherapy", StringComparison.Ordinal)).ShouldHaveSingleItem();

        notice.Text.ShouldBe("NCT00000102, compared with: the text overview (2014-05-01) says \"Chemotherapy\"; "
            + "the record nct00000102 of ClinicalTrials.gov (updated 2020-04-11) says \"Placebo\", \"Otherinib\".");
        notice.Citations.Count.ShouldBe(3);
    }

    private async Task WriteVersionsAsync()
    {
        await File.WriteAllTextAsync(_folder["NCT00000102-then.json"], Record("2014-04", "RECRUITING", "PHASE2", 200, "ESTIMATED", "2014-05 ESTIMATED", "2015-12 ESTIMATED"));
        await File.WriteAllTextAsync(_folder["NCT00000102.json"], Record("2020-04", "COMPLETED", "PHASE3", 231, "ACTUAL", "2014-06-01 ACTUAL", "2017-01 ACTUAL", hasResults: true));
    }

    private static string Record(
        string month, string status, string phase, int count, string type, string start, string end, bool hasResults = false)
    {
        var (posted, outcome) = (hasResults ? $",\"resultsFirstPostDateStruct\":{Dated("2018-03-04 ACTUAL")}" : "", hasResults ? "Overall survival" : "Response rate");
        var arms = hasResults ? """{"label":"Placebo","type":"PLACEBO_COMPARATOR"},{"label":"Otherinib","type":"ACTIVE_COMPARATOR"}""" : "";
        return $$$$"""
            {"protocolSection":{"identificationModule":{"nctId":"NCT00000102","briefTitle":"Testinib in Tumours"},
             "statusModule":{"statusVerifiedDate":"{{{{month}}}}","overallStatus":"{{{{status}}}}","lastUpdatePostDateStruct":{"date":"{{{{month}}}}-11"},
              "startDateStruct":{{{{Dated(start)}}}},"completionDateStruct":{{{{Dated(end)}}}}{{{{posted}}}}},
             "designModule":{"phases":["{{{{phase}}}}"],"enrollmentInfo":{"count":{{{{count}}}},"type":"{{{{type}}}}"}},
             "armsInterventionsModule":{"armGroups":[{{{{arms}}}}]},
             "outcomesModule":{"primaryOutcomes":[{"measure":"{{{{outcome}}}}"}]}}}
            """;
    }

    private static string Dated(string date) => $$"""{"date":"{{date.Split(' ')[0]}}","type":"{{date.Split(' ')[1]}}"}""";

    [Fact]
    public async Task A_contradiction_with_more_sides_than_an_answer_cites_is_told_with_the_command_that_shows_them()
    {
        string[] phases = ["Phase I", "Phase I/II", "Phase II/III", "Phase III", "Phase IV"];
        foreach (var phase in phases)
        {
            File.WriteAllText(
                _folder[$"{phase.Replace('/', '-').Replace(' ', '-')}.md"],
                File.ReadAllText(_folder["overview.md"]).Replace("Phase II |", $"{phase} |", StringComparison.Ordinal));
        }
        await using var index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

        var answer = await index.AskAsync("Which phase is NCT00000102?");

        answer.Citations.Count.ShouldBeLessThanOrEqualTo(5);
        answer.Notices.ShouldContain(n => n.Text == "NCT00000102, phase: the sources differ; all sides: /trial NCT00000102.");
    }

    [Fact]
    public async Task A_trial_is_found_by_its_other_identifier()
    {
        await using var index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

        (await index.AskAsync("/trial 2013-000001-10")).Title.ShouldBe("NCT00000102");
    }
}
