using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests.Verifying;

/// <summary>Claims in other words than the sources': said, said of another arm, time or measure, or only with all their words.</summary>
public sealed class ParaphrasedClaimTests(ParaphrasedClaimTests.ArticlesIndex articles) : IClassFixture<ParaphrasedClaimTests.ArticlesIndex>
{
    private const string Said = "By the bot's own reading, this says it in other words:";
    private const string Together = "Its words and figures stand together here; whether they belong together is for the reader to see:";

    [Theory]
    [InlineData("31.8% of patients in the MP group had sustained progression at 2 years.", "31.8% (n = 21) in the MP group")]
    [InlineData("In the CPM group 18.1% had sustained progression at 2 years.", "18.1% (n = 13) in the CPM group")]
    [InlineData("The relapse rate was 3.9% in the 48-week group.", "3.9% (3/76), respectively")]
    [InlineData("7% of the participants on placebo had an adverse event.", "(7%) participants on placebo")]
    [InlineData("11% of patients receiving QX7 had adverse events.", "were reported in 11% of patients")]
    [InlineData("The trial was stopped early because of futility.", "stopped early for futility")]
    [InlineData("Exposure at week 1 was higher with QX7 than with XQ9.", "higher with QX7 than with XQ9 at week 1")]
    [InlineData("The score of pain in the QX7 group was 13.4.", "13.4")]
    public async Task What_is_said_in_other_words_is_found(string claim, string words)
    {
        var answer = await articles.Index.AskAsync($"/verify {claim}");
        answer.Statements[0].Text.ShouldBe(Said);
        answer.Statements[1].Kind.ShouldBe(StatementKind.Quote);
        answer.Citations[0].Quote.ShouldContain(words);
    }

    [Theory]
    [InlineData("The score of pain in the QX7 group was 13.4.", Said)]
    [InlineData("Pain | 13.4 (8.7) | 25.1 (12.2)", "Stands word for word")]
    [InlineData("Pain | 13.9 (8.7) | 25.1 (12.2)", "Contradicted by")]
    public async Task A_row_is_quoted_with_the_heads_of_its_columns(string claim, string verdict)
    {
        var answer = await articles.Index.AskAsync($"/verify {claim}");
        answer.Statements[0].Text.ShouldStartWith(verdict);
        var row = answer.Statements.Single(s => s.Text.Contains("13.4 (8.7)") && s.Kind == StatementKind.Quote);
        answer.Statements[answer.Statements.ToList().IndexOf(row) + 1].ShouldSatisfyAllConditions(
            heads => heads.Label.ShouldBe("Its columns"),
            heads => heads.Text.ShouldContain("| QX7 group | Placebo group"));
    }

    [Theory]
    [InlineData("The specificity of the rapid test was 68.8%.")]
    [InlineData("The sensitivity of culture was 68.8%.")]
    [InlineData("The response with XQ9 was 31%.")]
    [InlineData("The pain score fell to 12 points.")]
    public async Task What_stands_together_but_not_for_certain_is_left_to_the_reader(string claim)
    {
        var answer = await articles.Index.AskAsync($"/verify {claim}");
        answer.Statements[0].Text.ShouldMatch($"^({Together}|Does not stand like this|Contradicted by)");
        answer.Statements.ShouldContain(s => s.Kind == StatementKind.Quote);
    }

    [Theory]
    [InlineData("The relapse rate was 3.9% in the 24-week group.", "gives 3.9% for 48, and 5.3% for 24:")]
    [InlineData("18.1% of patients in the MP group had sustained progression at 2 years.", "gives 18.1% for CPM, and 31.8% for MP:")]
    [InlineData("In the CPM group 31.8% had sustained progression at 2 years.", "gives 31.8% for MP, and 18.1% for CPM:")]
    [InlineData("7% of the participants on S boulardii had an adverse event.", "gives 7% for placebo, and 9% for boulardii:")]
    public async Task A_figure_of_another_arm_is_told_as_that(string claim, string words)
    {
        var answer = await articles.Index.AskAsync($"/verify {claim}");
        answer.Statements[0].Text.ShouldStartWith("Its words stand here, but the sentence");
        answer.Statements[0].Text.ShouldContain(words);
        answer.Statements[1].Kind.ShouldBe(StatementKind.Quote);
    }

    [Theory]
    [InlineData("30% of patients given QX7 had a cough.")]
    [InlineData("The pain score fell to 12 points.")]
    public async Task Two_figures_of_one_arm_are_not_told_as_of_two(string claim) =>
        (await articles.Index.AskAsync($"/verify {claim}")).Statements
            .ShouldNotContain(s => s.Text.StartsWith("Its words stand here, but"));

    [Theory]
    [InlineData("11% of patients receiving QX7 had no adverse events.")]
    [InlineData("12% of patients receiving QX7 had adverse events.")]
    [InlineData("The trial was not stopped early because of futility.")]
    [InlineData("Exposure at week 1 was higher with XQ9 than with QX7.")]
    [InlineData("Exposure at week 1 was lower with QX7 than with XQ9.")]
    [InlineData("Exposure at week 4 was higher with QX7 than with XQ9.")]
    [InlineData("The score of pain in the placebo group was 13.4.")]
    [InlineData("QX7 lowered the risk of relapse.")]
    [InlineData("QX7 prevents relapse in children.")]
    public async Task What_is_turned_round_planned_or_not_said_is_never_told_as_said(string claim) =>
        (await articles.Index.AskAsync($"/verify {claim}")).Statements.ShouldNotContain(s => s.Text == Said);

    [Fact]
    public async Task What_was_to_be_found_out_is_told_as_that()
    {
        var answer = await articles.Index.AskAsync("/verify QX7 lowered relapse risk.");
        answer.Statements[0].Text.ShouldBe(Together);
        answer.Statements[1].Text.ShouldStartWith("The sentence");
    }

    /// <summary>The index of three articles made by hand and read as any file is.</summary>
    public sealed class ArticlesIndex : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public BuiltIndex Index { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            File.WriteAllText(_folder["progression.md"], Article(
                "Two drugs for a disease that goes on",
                "The proportion of patients with sustained progression at 2 years was 18.1% (n = 13) in the CPM group "
                + "and 31.8% (n = 21) in the MP group (p = 0.06). "
                + "The relapse rates in the 24- and 48-week groups were 5.3% (4/76) and 3.9% (3/76), respectively."));
            File.WriteAllText(_folder["yeast.md"], Article(
                "A yeast for the gut",
                "Eighteen of 245 (9%) participants on S boulardii and 12 of 222 (7%) participants on placebo had at least 1 adverse event. "
                + "This trial was stopped early for futility. With culture as the reference, the sensitivity of the rapid test was 68.8%. "
                + "Its specificity was 97.2%, and its negative predictive value 99.5%."));
            File.WriteAllText(_folder["rash.md"], Article(
                "Rash of two creams",
                "With QX7, the rate of any rash was 22%, whereas with XQ9 the rate was 14%. "
                + "Of patients given QX7, 20% had a fever; 30% had a dry cough."));
            File.WriteAllText(_folder["exposure.md"], Article(
                "QX7 and XQ9 in volunteers",
                "Adverse events were reported in 11% of patients receiving QX7. The exposure was higher with QX7 than with XQ9 at week 1. "
                + "The response to QX7 after XQ9 was 31%. The pain score fell by 12 points. "
                + "The aim was to find out whether QX7 lowered the risk of relapse.\n\n"
                + "| Score | QX7 group | Placebo group |\n| --- | --- | --- |\n| Pain | 13.4 (8.7) | 25.1 (12.2) |\n"
                + "| Sleep | 4.4 (1.7) | 5.1 (2.2) |"));
            Index = await BuiltIndex.OfAsync(new SourceFolder(_folder.Path));
        }

        public Task DisposeAsync() => Index.DisposeAsync().AsTask();

        public void Dispose() => _folder.Dispose();

        private static string Article(string title, string text) => $"# {title}\n\n## Results\n{text}\n";
    }
}
