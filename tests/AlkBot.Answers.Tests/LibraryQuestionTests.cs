using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests;

/// <summary>Questions to a library of several sources about different things, written for these tests.</summary>
public sealed class LibraryQuestionTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private BuiltIndex? _index;

    public LibraryQuestionTests()
    {
        File.WriteAllText(_folder["walking.md"], Article(
            "A pilot study of nordic walking (NW) after hip surgery", "2011-02-01",
            """
            ## Methods
            Twenty patients walked with poles for 40 minutes a day. The study was done at the Northern Seaside Hospital.
            The QX77 step counter was worn on the ankle. Pain was noted in a paper diary every evening.
            ## Results
            Of 20 participants, 14 (70%) completed NW. Two patients stopped because of blisters.
            NW did not improve the range of motion of the hip. Sleep was better after NW in nine patients.
            NW was liked by most. NW needs no supervision. NW is cheap. NW was offered in spring. NW was led by a nurse.
            NW in groups was preferred. NW on sand was avoided. NW was repeated weekly. NW ended after two months.
            """));
        File.WriteAllText(_folder["testinib-2012.md"], Article(
            "Testinib in thyroid tumours", "2012-01-01",
            """
            ## Results
            Testinib is an oral kinase inhibitor. The response rate with testinib was 40% in 30 patients.
            """));
        File.WriteAllText(_folder["testinib-2019.md"], Article(
            "Testinib revisited", "2019-01-01",
            """
            ## Results
            Testinib is given by mouth. The response rate with testinib was 55% in 200 patients.
            """));
    }

    public async Task InitializeAsync() => _index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));

    public async Task DisposeAsync()
    {
        if (_index is not null)
            await _index.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("How many participants completed the nordic walking pilot study?", "14 (70%)")]
    [InlineData("Did nordic walking improve hip motion?", "did not improve the range of motion")]
    [InlineData("Why did patients stop nordic walking?", "because of blisters")]
    [InlineData("Where was the QX77 step counter worn?", "on the ankle")]
    public async Task What_a_whole_source_is_about_need_not_stand_in_the_sentence_that_answers(string question, string said)
    {
        var answer = await _index!.AskAsync(question);

        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Citations.ShouldContain(c => c.Source == "walking" && c.Quote.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("What does nordic walking cost per patient?")]
    [InlineData("How many patients developed infections after nordic walking?")]
    [InlineData("What was the VEGF level after nordic walking?")]
    [InlineData("What was the ten-year survival with testinib?")]
    [InlineData("What is the half-life of testinib?")]
    public async Task What_a_whole_source_is_about_answers_nothing_by_itself(string question) =>
        (await _index!.AskAsync(question)).Status.ShouldBe(AnswerStatus.NotInSources);

    [Fact]
    public async Task Each_source_is_cited_and_a_later_one_hides_no_earlier_one()
    {
        var answer = await _index!.AskAsync("What is the response rate of testinib?");

        answer.Citations.Select(c => c.Source).Distinct().ShouldBe(["testinib-2012", "testinib-2019"], ignoreOrder: true);
        string.Join('\n', answer.Citations.Select(c => c.Quote)).ShouldContain("40%");
        string.Join('\n', answer.Citations.Select(c => c.Quote)).ShouldContain("55%");
    }

    private static string Article(string title, string date, string body) => $"---\ntitle: {title}\ndate: {date}\n---\n\n{body}";
}
