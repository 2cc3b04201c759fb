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
    [InlineData("What was the median knee flexion in cohort B?")]
    [InlineData("How much do the swimming lessons cost a patient?")]
    [InlineData("Will swimming lessons be a common prescription after knee surgery next year?")]
    [InlineData("What was the walking distance after swimming lessons at week 24?")]
    public async Task Another_cohort_no_price_no_forecast_and_an_outcome_without_value_answer_nothing(string question) =>
        (await _index!.AskAsync(question)).Status.ShouldBe(AnswerStatus.NotInSources);
}
