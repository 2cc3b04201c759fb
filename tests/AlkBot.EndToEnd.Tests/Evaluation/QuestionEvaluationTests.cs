using System.Text.RegularExpressions;
using AlkBot.Answers;
using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Evaluation;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Evaluation;

[Collection(BuiltReviewTests.Name)]
public sealed partial class QuestionEvaluationTests(BuiltReview review)
{
    private const string Source = "alk-resistance-review";

    private static readonly string Questions = Path.Combine(Repository.Root, "tests", "AlkBot.Answers.Tests", "Questions");

    [Theory]
    [InlineData("working.jsonl", 56, 19)]
    [InlineData("studied.jsonl", 333, 126)]
    [InlineData("paraphrased.jsonl", 54, 33)]
    public async Task Questions_about_the_review_are_answered_or_refused_at_least_this_often(string file, int answered, int refused)
    {
        var run = await review.RunAsync("eval", "questions", Path.Combine(Questions, file), "--source", Source, "--totals");

        run.Status.ShouldBe(0, run.Error);
        run.OutLines.Length.ShouldBe(3);
        int.Parse(Fraction().Match(run.OutLines[0]).Groups[1].Value).ShouldBeGreaterThanOrEqualTo(answered, run.Out);
        int.Parse(Fraction().Match(run.OutLines[1]).Groups[1].Value).ShouldBeGreaterThanOrEqualTo(refused, run.Out);
        run.OutLines[2].ShouldBe("false quotes: 0");
    }

    [Fact]
    public async Task Failures_are_listed_with_what_became_of_them()
    {
        using var folder = new TemporaryFolder();
        var file = Write(
            folder,
            """
            {"id":"q1","question":"What is the maximum tolerated dose of ceritinib?","kind":"answerable","must":["750 mg"],"evidence":[[14340,14402]]}
            {"id":"q2","question":"What is the maximum tolerated dose of ceritinib?","kind":"answerable","must":["751 mg"],"evidence":[[14340,14402]]}
            {"id":"q3","question":"Who won the world cup in 2014?","kind":"answerable","must":[],"evidence":[[0,30]]}

            {"id":"q4","question":"Who won the world cup in 2014?","kind":"unanswerable","must":[],"evidence":[]}
            {"id":"q5","question":"Who makes X-396?","kind":"unanswerable","must":[],"evidence":[]}
            """);

        var run = await review.RunAsync("eval", "questions", file, "--source", Source);

        run.Status.ShouldBe(0, run.Error);
        run.OutLines.ShouldBe(
        [
            "q2 answered: What is the maximum tolerated dose of ceritinib?",
            "q3 notInSources: Who won the world cup in 2014?",
            "q5 answered: Who makes X-396?",
            "answerable: 1/3 right, 1 answered wrongly, 1 refused wrongly",
            "unanswerable: 1/2 refused rightly, 1 answered wrongly",
            "false quotes: 0",
        ]);
    }

    [Fact]
    public async Task Every_bad_line_is_named()
    {
        using var folder = new TemporaryFolder();
        var file = Write(
            folder,
            """
            {"id":"q1","question":"?","kind":"answerable","must":[],"evidence":[]}
            no json
            {"id":"q3","question":"?","kind":"perhaps","must":[],"evidence":[]}
            {"id":"q4","kind":"answerable","must":[],"evidence":[]}
            {"id":"q5","question":"?","kind":"answerable","must":["("],"evidence":[]}
            {"id":"q6","question":"?","kind":"answerable","must":[],"evidence":[[9,3]]}
            {"id":"q7","question":"?","kind":"answerable","must":[],"evidence":[[1]]}
            """);

        var line = (await review.RunAsync("eval", "questions", file, "--source", Source)).ShouldHaveFailedWithOneLine(1);

        foreach (var number in new[] { 2, 3, 4, 5, 6, 7 })
            line.ShouldContain($"line {number}: ");
        line.ShouldNotContain("line 1: ");
    }

    [Fact]
    public async Task An_unknown_source_is_answered_with_those_there_are()
    {
        var run = await review.RunAsync("eval", "questions", Path.Combine(Questions, "working.jsonl"), "--source", "nosuch");

        run.ShouldHaveFailedWithOneLine(3).ShouldContain(Source);
    }

    // The definition is that of the scorer which judges such files: at most five citations, every pattern in what is said or quoted, and a
    // citation that shares 30 characters with the evidence, or all of it where it is shorter.
    [Theory]
    [InlineData(AnswerStatus.Answered, 1, 100, 130, true)]
    [InlineData(AnswerStatus.Answered, 1, 101, 131, false)]
    [InlineData(AnswerStatus.Answered, 5, 60, 160, true)]
    [InlineData(AnswerStatus.Answered, 6, 60, 160, false)]
    [InlineData(AnswerStatus.NotInSources, 1, 100, 130, false)]
    [InlineData(AnswerStatus.Ambiguous, 1, 100, 130, false)]
    public void An_answer_is_right_by_status_count_and_overlap(AnswerStatus status, int citations, int start, int end, bool right) =>
        QuestionVerdict.Of(Question([new(100, 130)]), Answer(status, citations, start, end), Source).IsRight.ShouldBe(right);

    [Fact]
    public void Evidence_that_is_shorter_has_to_be_met_whole()
    {
        QuestionVerdict.Of(Question([new(100, 110)]), Answer(AnswerStatus.Answered, 1, 100, 110), Source).IsRight.ShouldBeTrue();
        QuestionVerdict.Of(Question([new(100, 110)]), Answer(AnswerStatus.Answered, 1, 101, 120), Source).IsRight.ShouldBeFalse();
    }

    [Fact]
    public void Every_pattern_has_to_occur_in_what_is_said_or_quoted()
    {
        var answer = Answer(AnswerStatus.Answered, 1, 100, 130);
        QuestionVerdict.Of(Question([new(100, 130)], "said", "quoted"), answer, Source).IsRight.ShouldBeTrue();
        QuestionVerdict.Of(Question([new(100, 130)], "said", "Quoted"), answer, Source).IsRight.ShouldBeFalse();
    }

    private static string Write(TemporaryFolder folder, string lines)
    {
        File.WriteAllText(folder["questions.jsonl"], lines);
        return folder["questions.jsonl"];
    }

    private static LabelledQuestion Question(AlkBot.Evidence.Span[] evidence, params string[] must) =>
        new("q", "?", true, [.. must.Select(m => new Regex(m))], evidence);

    private static Answer Answer(AnswerStatus status, int citations, int start, int end) => new(
        "?", "ask", status, "?",
        [new Statement(StatementKind.Wording, "what is said", [])],
        [
            .. Enumerable.Range(1, citations).Select(n => n == 1
                ? new NumberedCitation(1, Source, "s", start, end, "what is quoted")
                : new NumberedCitation(n, Source, "s", 5000 + n, 5040 + n, "other")),
        ],
        [], [], new IndexStamp("g", DateTimeOffset.UnixEpoch, 1));

    [GeneratedRegex(@": (\d+)/")]
    private static partial Regex Fraction();
}
