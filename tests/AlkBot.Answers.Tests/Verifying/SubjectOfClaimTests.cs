using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests.Verifying;

/// <summary>What a source says of one drug neither contradicts nor states a claim about another that the sentence only names.</summary>
public sealed class SubjectOfClaimTests(ShippedReviewIndex shipped, SubjectOfClaimTests.ArticlesIndex articles)
    : IClassFixture<ShippedReviewIndex>, IClassFixture<SubjectOfClaimTests.ArticlesIndex>
{
    private const string Contradicted = "Contradicted by";

    [Theory]
    [InlineData("Crizotinib gives a response rate of 99%.")]
    [InlineData("With crizotinib, the response rate was 99%.")]
    [InlineData("Crizotinib gives a response rate of 56%.")]
    [InlineData("The response rate of crizotinib was 56%.")]
    public async Task What_patients_had_before_is_answered_by_its_own_figures(string claim)
    {
        var answer = await shipped.AskAsync($"/verify {claim}");
        answer.Statements[0].Text.ShouldStartWith("No fact gives this figure for it.");
        answer.Statements.ShouldContain(s => s.Subject == "drug:crizotinib" && s.Value == "65%");
        answer.Statements.ShouldNotContain(s => s.Text.Contains("56%"));
    }

    [Fact]
    public async Task Figures_of_other_patients_do_not_make_the_sources_differ()
    {
        var answer = await shipped.AskAsync("/verify Ceritinib gives a response rate of 56%.");
        answer.Statements[0].Text.ShouldBe("Not in these words; the sources state what can be compared with it:");
        answer.Statements[1].Value.ShouldBe("56%");
        answer.Statements[2].Kind.ShouldBe(StatementKind.Quote);
        answer.Statements[3].Text.ShouldBe("Other facts about it, each for what stands beside it:");
        answer.Statements[4].Value.ShouldBe("58%");
        answer.Notices.ShouldNotContain(n => n.Kind == NoticeKind.Discrepancy);
    }

    [Theory]
    [InlineData("Morilone gives a response rate of 70%.")]
    [InlineData("Morilone: the response rate was 70%.")]
    [InlineData("Morilone, the dose was raised to 900 mg daily.")]
    [InlineData("Morilone is not active in the brain.")]
    [InlineData("Placebo: the pain score was lowered by 40 points.")]
    [InlineData("Placebo: the stay was shorter by 30 days.")]
    [InlineData("Codeine use: nausea occurred in 90%.")]
    public async Task Another_than_the_sentence_is_about_is_not_contradicted_by_it(string claim) =>
        (await articles.Index.AskAsync($"/verify {claim}")).Statements[0].Text.ShouldNotStartWith("Contradicted");

    [Theory]
    [InlineData("In 45 patients previously treated with morilone, the response rate was 70%.")]
    [InlineData("The median survival with zoltinib was 40 months.")]
    [InlineData("Unlike morilone, zoltinib is not active in the brain.")]
    [InlineData("After failure of morilone, the dose was raised to 900 mg daily.")]
    [InlineData("The dose of morilone was 300 mg daily.")]
    [InlineData("Compared with placebo, the pain score was lowered by 40 points.")]
    [InlineData("Sedation was seen in 90% of patients given berotol.")]
    public async Task The_same_with_another_figure_or_a_denial_still_is(string claim) =>
        (await articles.Index.AskAsync($"/verify {claim}")).Statements[0].Text.ShouldStartWith(Contradicted);

    /// <summary>The index of two articles made by hand and read as any file is.</summary>
    public sealed class ArticlesIndex : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public BuiltIndex Index { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            File.WriteAllText(_folder["second.md"], Article(
                "Zoltinib after morilone in thyroid tumours",
                "In 45 patients previously treated with morilone, the response rate was 31%. "
                + "The median survival with zoltinib was 14 months. Unlike morilone, zoltinib is active in the brain. After failure of morilone, the dose was raised to 300 mg daily. "
                + "The dose of morilone was 150 mg daily."));
            File.WriteAllText(_folder["pain.md"], Article(
                "Berotol for pain after surgery",
                "Compared with placebo, the pain score was lowered by 12 points. In patients with a history of codeine use, "
                + "nausea occurred in 22%. After placebo, the stay was shorter by 3 days. "
                + "Sedation was seen in 9% of patients given berotol."));
            Index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));
        }

        public Task DisposeAsync() => Index.DisposeAsync().AsTask();

        public void Dispose() => _folder.Dispose();

        private static string Article(string title, string text) => $"# {title}\n\n## Results\n{text}\n";
    }
}
