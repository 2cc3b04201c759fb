using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests;

/// <summary>Questions about lines of a registry's record that tell nothing without the line above. Written for these tests.</summary>
public sealed class RecordQuestionTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private BuiltIndex? _index;

    public RecordQuestionTests() => File.WriteAllText(_folder["NCT00000103.json"],
        """
        {"protocolSection":{"identificationModule":{"nctId":"NCT00000103","briefTitle":"Velorastinib in Adults With Eczema"},
          "armsInterventionsModule":{
            "armGroups":[{"label":"Regimen 1","type":"EXPERIMENTAL","description":"Once daily"},
              {"label":"Regimen 2","type":"EXPERIMENTAL","description":"Three times daily"}],
            "interventions":[{"type":"DRUG","name":"Velorastinib","armGroupLabels":["Regimen 1","Regimen 2"]}]},
          "eligibilityModule":{"eligibilityCriteria":"Inclusion:\n\n* Has at least one plaque with a thickness score (≥40 points)."}},
         "resultsSection":{"outcomeMeasuresModule":{"outcomeMeasures":[
          {"type":"SECONDARY","title":"Itching","timeFrame":"prior to the last visit, up to 15 months","paramType":"NUMBER",
           "unitOfMeasure":"participants","groups":[{"id":"OG000","title":"Velorastinib"},{"id":"OG001","title":"Placebo"}],
           "classes":[{"categories":[{"measurements":[{"groupId":"OG000","value":"11"},{"groupId":"OG001","value":"37"}]}]}]},
          {"type":"SECONDARY","title":"Sleeplessness","timeFrame":"prior to the last visit, up to 15 months","paramType":"NUMBER",
           "unitOfMeasure":"participants","groups":[{"id":"OG000","title":"Velorastinib"},{"id":"OG001","title":"Placebo"}],
           "classes":[{"categories":[{"measurements":[{"groupId":"OG000","value":"14"},{"groupId":"OG001","value":"23"}]}]}]}]}}}
        """);

    public async Task InitializeAsync() => _index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

    public async Task DisposeAsync()
    {
        if (_index is not null)
            await _index.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_row_of_results_answers_for_the_measure_that_its_caption_names()
    {
        var answer = await _index!.AskAsync("In the velorastinib trial, how many placebo participants had itching?");

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations[0].Quote.ShouldContain("37");
        answer.Citations.Select(c => c.Quote).ShouldBeUnique();
    }

    [Fact]
    public async Task The_description_of_an_arm_answers_for_the_arm_above_it()
    {
        var answer = await _index!.AskAsync("How often a day is velorastinib taken in Regimen 2?");

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations[0].Quote.ShouldContain("Three times daily");
        answer.Citations.ShouldNotContain(c => c.Quote.Contains("Once daily", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_with_a_sign_of_comparison_is_a_number() =>
        (await _index!.AskAsync("How many points must the thickness score of a plaque be in the velorastinib trial?"))
            .Citations[0].Quote.ShouldContain("≥40 points");
}
