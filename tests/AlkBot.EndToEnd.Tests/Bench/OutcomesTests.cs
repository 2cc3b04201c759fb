using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Bench;

public sealed class OutcomesTests : IDisposable
{
    private const string Article =
        "Weekly docetaxel\n\nResults\n\nThe 5-year OS was 76% with docetaxel and 73% with paclitaxel. The disease control rate with docetaxel was 80%.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_report_has_precision_recall_and_each_difference()
    {
        var run = await EvaluateAsync(
            "# a remark\n"
            + "one\tdrug:docetaxel\toverallSurvival\t76%\tdocetaxel\tThe 5-year OS\n"
            + "one\tdrug:docetaxel\toverallSurvival\t73%\tpaclitaxel\tThe 5-year OS\n"
            + "one\t-\tdeaths\t3\t\tnowhere\n");

        run.Status.ShouldBe(0, run.Error);
        run.OutLines.ShouldBe(
        [
            "statements 3, 1 of them of no drug or trial",
            "precision  0.500  1 of 2 found",
            "recall     0.333  1 of 3 labelled",
            "missed     one  drug:docetaxel  overallSurvival  73%  paclitaxel",
            "missed     one  -  deaths  3  ",
            "false      one  drug:paclitaxel  overallSurvival  73%  5-year; paclitaxel",
        ]);
    }

    [Theory]
    [InlineData("one\tdrug:docetaxel\n", "labels.tsv: line 1: a label has 6 parts")]
    [InlineData("#\none\tdocetaxel\tdeaths\t3\t\tq\n", "labels.tsv: line 2: 'docetaxel' is no entity id")]
    [InlineData("one\t-\tdeath\t3\t\tq\n", "labels.tsv: line 1: 'death' is no predicate")]
    [InlineData("two\t-\tdeaths\t3\t\tq\n", "the index has no source 'two'")]
    [InlineData("# nothing\n", "there is no label in the file")]
    public async Task Labels_of_another_form_are_named_with_line_and_reason(string labels, string message) =>
        (await EvaluateAsync(labels)).Error.ShouldContain(message);

    private async Task<Run> EvaluateAsync(string labels)
    {
        var sources = _folder.Subfolder("sources");
        await File.WriteAllTextAsync(Path.Combine(sources, "one.txt"), Article);
        await File.WriteAllTextAsync(_folder["labels.tsv"], labels);
        return await InProcess.BenchAsync(
            "outcomes", _folder["labels.tsv"], "--sources", sources, "--index", _folder["index"]);
    }
}
