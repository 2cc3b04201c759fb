using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests;

/// <summary>Trials that a source calls by an acronym, asked for by it; what is written in capitals and is no trial is none.</summary>
public sealed class TrialAcronymTests : IAsyncLifetime, IDisposable
{
    private const string Protocol =
        """
        <html><head><title>Safety of velorastinib in bone tumours (GREENER): study protocol</title></head><body>
        <h1>Safety of velorastinib in bone tumours (GREENER): study protocol</h1><h2>Methods</h2>
        <p>The GREENER trial was registered with ClinicalTrials.gov, number NCT09000001. The intention-to-treat (ITT) study population is large.</p>
        <p>The PERFORM study (an earlier trial) is designed to evaluate the effect of dorastinib on pain. In the PERFORM trial, pain was rare.</p>
        <p>Patients had chronic obstructive pulmonary disease (COPD). The COPD trial patients walked.</p>
        <p>An earlier dose was used in the trials of the Bone Tumour Group (BTG). The BTG trial was small.</p>
        <p>The SHEEP trial evaluated patients with bone tumours who had failed dorastinib.</p>
        </body></html>
        """;

    private readonly TemporaryFolder _folder = new();
    private BuiltIndex? _index;

    public TrialAcronymTests() => File.WriteAllText(_folder["protocol.html"], Protocol);

    public async Task InitializeAsync() => _index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

    public async Task DisposeAsync()
    {
        if (_index is not null)
            await _index.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/trial GREENER", "NCT09000001")]
    [InlineData("/trial greener", "NCT09000001")]
    [InlineData("/trial PERFORM", "PERFORM")]
    public async Task A_trial_is_found_by_its_acronym_and_is_the_one_of_its_number(string typed, string title)
    {
        var answer = await _index!.AskAsync(typed);

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Title.ShouldBe(title);
    }

    [Theory]
    [InlineData("/trial ITT")]
    [InlineData("/trial COPD")]
    [InlineData("/trial BTG")]
    public async Task Capitals_that_are_short_for_something_else_are_no_trial(string typed) =>
        (await _index!.AskAsync(typed)).Statements.ShouldNotContain(s => s.Subject != null && s.Subject.StartsWith("trial:"));

    [Fact]
    public async Task A_trial_has_the_drug_that_it_is_said_to_evaluate_and_not_one_that_its_patients_had()
    {
        var answer = await _index!.AskAsync("/trials drug:dorastinib");

        answer.Statements.Select(s => s.Subject).ShouldContain("trial:PERFORM");
        answer.Statements.Select(s => s.Subject).ShouldNotContain("trial:SHEEP");
    }

    [Fact]
    public async Task A_word_spelt_like_a_trial_is_a_word()
    {
        var ordinary = await _index!.AskAsync("How did velorastinib perform in bone tumours?");
        var named = await _index!.AskAsync("Which drug is evaluated in the PERFORM trial?");

        ordinary.Statements.ShouldNotContain(s => s.Subject == "trial:PERFORM");
        named.Statements.ShouldContain(s => s.Kind == StatementKind.Fact && s.Subject == "drug:dorastinib" && s.Value == "PERFORM");
        named.Citations.ShouldNotContain(c => c.Quote.Contains("SHEEP"));
    }
}
