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
        await File.WriteAllTextAsync(_folder["NCT00000102-then.json"], Record("2014-04", "RECRUITING", 200, "ESTIMATED", "2015-12", "Response rate"));
        await File.WriteAllTextAsync(_folder["NCT00000102.json"], Record("2020-04", "COMPLETED", 231, "ACTUAL", "2017-01", "Overall survival"));
        await using var index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

        var answer = await index.AskAsync("/trial NCT00000102");

        const string Then = "(the record nct00000102-then of ClinicalTrials.gov (updated 2014-04-11))";
        const string Now = "(the record nct00000102 of ClinicalTrials.gov (updated 2020-04-11))";
        var told = answer.Notices.Where(n => n.Text.Contains(": then ", StringComparison.Ordinal)).ToList();
        told.Select(n => n.Text).ShouldBe(
        [
            $"NCT00000102, status: then \"RECRUITING\" {Then}; now \"COMPLETED\" {Now}.",
            $"NCT00000102, enrolment: then \"200 (measure: ESTIMATED)\" {Then}; now \"231 (measure: ACTUAL)\" {Now}.",
            $"NCT00000102, completion: then \"2015-12\" {Then}; now \"2017-01\" {Now}.",
            $"NCT00000102, primary outcome: then \"Response rate\" {Then}; now \"Overall survival\" {Now}.",
        ]);
        told.ShouldAllBe(n => string.Join(' ', n.Citations.Select(c => answer.Citations[c - 1].Source).Order()) == "nct00000102 nct00000102-then");
        answer.Notices.Where(n => n.Kind == NoticeKind.Discrepancy).ShouldHaveSingleItem().Text.ShouldStartWith("NCT00000102, phase");

        static string Record(string month, string status, int count, string type, string end, string outcome) => $$$$"""
            {"protocolSection":{"identificationModule":{"nctId":"NCT00000102","briefTitle":"Testinib in Tumours"},
             "statusModule":{"overallStatus":"{{{{status}}}}","lastUpdatePostDateStruct":{"date":"{{{{month}}}}-11"},
              "completionDateStruct":{"date":"{{{{end}}}}"}},
             "designModule":{"phases":["PHASE3"],"enrollmentInfo":{"count":{{{{count}}}},"type":"{{{{type}}}}"}},
             "outcomesModule":{"primaryOutcomes":[{"measure":"{{{{outcome}}}}"}]}}}
            """;
    }

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
