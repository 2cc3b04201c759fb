using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests;

/// <summary>What never answers, however alike it is. Written for these tests.</summary>
public sealed class BarredClaimTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private BuiltIndex? _index;

    public BarredClaimTests() => File.WriteAllText(_folder["swimming.md"],
        """
        ---
        title: Swimming lessons after knee surgery
        date: 2014-01-01
        ---

        ## Methods
        Primary outcome: Walking distance after swimming lessons [time frame: week 24]
        In cohort A the swimming lessons lasted 30 minutes. The pool was heated to 29 degrees.
        Swimming lessons are a common prescription after knee surgery.
        ## Results
        The median knee flexion in cohort A was 95 degrees after the swimming lessons.
        Swimming lessons were liked by most patients.
        At 30 weeks the swimming lessons had raised grip strength by 12 percent.
        Hip pain fell by 7 points in women after the swimming lessons.
        ## Objectives
        The primary endpoint was the failure rate of the joint after swimming lessons.
        ## Doses
        Patients took 10 mcg of velorastinib before each lesson; five-year survival of the joint was 90 percent.
        Men who took velorastinib swam for 40 days, and 60 swimmers went on.
        """);

    public async Task InitializeAsync() => _index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

    public async Task DisposeAsync()
    {
        if (_index is not null)
            await _index.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_value_of_the_cohort_asked_about_answers() =>
        (await _index!.AskAsync("What was the median knee flexion in cohort A?"))
            .Citations.ShouldContain(c => c.Quote.Contains("95 degrees", StringComparison.Ordinal));

    [Theory]
    [InlineData("By how much had the swimming lessons raised grip strength at 30 weeks?", "12 percent")]
    [InlineData("By how much had the swimming lessons raised grip strength at 7 months?", "12 percent")]
    [InlineData("By how much did hip pain fall in women after the swimming lessons?", "7 points")]
    [InlineData("How many micrograms of velorastinib did patients take before each lesson?", "10 mcg")]
    [InlineData("What was the survival of the joint after 5 years?", "five-year survival")]
    [InlineData("For how many days did men who took velorastinib swim?", "40 days")]
    public async Task The_time_the_patients_and_the_unit_asked_for_answer_in_whatever_words(string question, string said)
    {
        var answer = await _index!.AskAsync(question);
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations[0].Quote.ShouldContain(said);
    }

    [Theory]
    [InlineData("By how much had the swimming lessons raised grip strength at 50 weeks?")]
    [InlineData("By how much did hip pain fall in men after the swimming lessons?")]
    [InlineData("What was the failure rate of the joint after swimming lessons?")]
    public async Task Another_time_other_patients_and_an_endpoint_without_its_value_answer_nothing(string question) =>
        (await _index!.AskAsync(question)).Status.ShouldBe(AnswerStatus.NotInSources);

    [Theory]
    [InlineData("What was the median knee flexion in cohort B?")]
    [InlineData("How much do the swimming lessons cost a patient?")]
    [InlineData("Will swimming lessons be a common prescription after knee surgery next year?")]
    [InlineData("What was the walking distance after swimming lessons at week 24?")]
    public async Task Another_cohort_no_price_no_forecast_and_an_outcome_without_value_answer_nothing(string question) =>
        (await _index!.AskAsync(question)).Status.ShouldBe(AnswerStatus.NotInSources);
}
