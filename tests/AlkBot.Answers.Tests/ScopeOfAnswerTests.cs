using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests;

/// <summary>What an answer stands under, a title, columns or a trial named before, is told with it.</summary>
public sealed class ScopeOfAnswerTests : IAsyncLifetime, IDisposable
{
    private const string Html =
        """
        <html><head><title>Velorastinib and dorastinib in bone tumours</title></head><body>
        <h1>Velorastinib and dorastinib in bone tumours</h1><h2>Doses</h2>
        <table><caption>Table 1. Reductions of doses</caption>
        <thead><tr><th>Variable</th><th>First part (N = 40)</th><th>Second part (N = 30)</th></tr></thead><tbody>
        <tr><td colspan="3">Velorastinib</td></tr>
        <tr><td>Patients with dose reductions</td><td>11 (28%)</td><td>7 (23%)</td></tr>
        <tr><td colspan="3">Dorastinib</td></tr>
        <tr><td>Patients with dose reductions</td><td>19 (48%)</td><td>13 (43%)</td></tr>
        </tbody></table>
        <h2>Trials</h2>
        <p>Velorastinib was compared with placebo in a phase III trial (GREENER [NCT09000001]).</p>
        <p>The median progression-free survival was 11.2 months with velorastinib and 4.0 months with placebo.</p>
        <h2>Aims</h2>
        <p>Dental care is free in some towns. In this review we describe hepatotoxicity of velorastinib in children.</p>
        <p>Twelve teenagers took dorastinib. These patients tolerated dorastinib without neutropenia.</p>
        </body></html>
        """;

    private readonly TemporaryFolder _folder = new();
    private BuiltIndex? _index;

    public ScopeOfAnswerTests() => File.WriteAllText(_folder["bones.html"], Html);

    public async Task InitializeAsync() => _index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

    public async Task DisposeAsync()
    {
        if (_index is not null)
            await _index.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("How many patients had dose reductions of velorastinib?", "11 (28%)", "19 (48%)", "Velorastinib")]
    [InlineData("How many patients had dose reductions of dorastinib?", "19 (48%)", "11 (28%)", "Dorastinib")]
    public async Task A_row_answers_for_what_stands_above_it_and_is_told_with_its_columns(
        string question, string said, string ofAnother, string title)
    {
        var answer = await _index!.AskAsync(question);

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations[0].Quote.ShouldContain(said);
        answer.Citations[0].Section.ShouldBe($"Table 1: {title}");
        answer.Citations.ShouldNotContain(c => c.Quote.Contains(ofAnother, StringComparison.Ordinal));
        answer.Citations.ShouldContain(c => c.Quote == "Variable | First part (N = 40) | Second part (N = 30)");
        answer.Statements.ShouldContain(s => s.Label == "Its columns");
    }

    [Theory]
    [InlineData("Does the text describe hepatotoxicity of velorastinib in children?", "In this review we describe", null)]
    [InlineData("Did patients tolerate dorastinib without neutropenia?", "These patients tolerated", "Twelve teenagers took dorastinib.")]
    public async Task A_pointer_is_told_with_what_it_points_to_and_a_text_that_speaks_of_itself_alone(
        string question, string said, string? referent)
    {
        var answer = await _index!.AskAsync(question);

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations[0].Quote.ShouldStartWith(said);
        answer.Citations.Skip(1).Select(c => c.Quote).ShouldBe(referent is null ? [] : [referent]);
    }

    [Fact]
    public async Task What_goes_on_with_a_trial_is_told_with_the_sentence_that_names_it()
    {
        var answer = await _index!.AskAsync("What was the median progression-free survival in the GREENER trial?");

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations[0].Quote.ShouldContain("11.2 months");
        answer.Citations.ShouldContain(c => c.Quote.Contains("GREENER", StringComparison.Ordinal));
    }
}
