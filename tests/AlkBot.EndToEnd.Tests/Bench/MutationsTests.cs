using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Bench;

public sealed class MutationsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_report_has_precision_recall_and_each_difference_once_a_document()
    {
        var run = await EvaluateAsync(
            "11\tThe V600E mutation.\tV600E, p.Val600Glu and Gly-12 to Val or Asp.\n12\tNothing here.\n13\tT315I only.\n",
            "11\tV600E\tG12V\tA34E\n12\n13\n");

        run.Status.ShouldBe(0, run.Error);
        run.OutLines.ShouldBe(
        [
            "documents  3",
            "precision  0.500  2 of 4 found",
            "recall     0.667  2 of 3 labelled",
            "missed     11  A34E",
            "false      11  G12D",
            "false      13  T315I",
        ]);
    }

    [Fact]
    public async Task Insertions_and_stops_are_no_point_mutations() =>
        (await EvaluateAsync("11\tR213* and 1151Tins\n", "11\n")).OutLines[1].ShouldBe("precision  1.000  0 of 0 found");

    [Theory]
    [InlineData("11 no tab\n", "11\n", "text.txt: line 1: a document needs an id and a text with a tab between them")]
    [InlineData("11\ta\n11\tb\n", "11\n", "text.txt: line 2: the document '11' stands there twice")]
    [InlineData("11\ta\n\n12\tb\n", "11\n", "text.txt: line 3: ")]
    [InlineData("11\ta\n", "11\n12\n", "there is no text for the document '12'")]
    [InlineData("11\ta\n", "11\tV600\n", "gold.txt: line 1: 'V600' is no point mutation such as 'V600E'")]
    [InlineData("11\ta\n", "11\n11\n", "gold.txt: line 2: the document '11' is labelled twice")]
    [InlineData("", "11\n", "text.txt: the file is empty")]
    public async Task A_file_of_another_form_is_named_with_line_and_reason(string text, string gold, string message) =>
        (await EvaluateAsync(text, gold)).ShouldHaveFailedWithOneLine(1).ShouldContain(message);

    [Fact]
    public async Task A_file_that_is_not_there_is_named() =>
        (await InProcess.BenchAsync("mutations", Path.Combine(_folder.Path, "none.txt"), Path.Combine(_folder.Path, "gold.txt")))
            .ShouldHaveFailedWithOneLine(1).ShouldContain("gold.txt");

    private async Task<Run> EvaluateAsync(string text, string gold)
    {
        var (textPath, goldPath) = (Path.Combine(_folder.Path, "text.txt"), Path.Combine(_folder.Path, "gold.txt"));
        await File.WriteAllTextAsync(textPath, text);
        await File.WriteAllTextAsync(goldPath, gold);
        return await InProcess.BenchAsync("mutations", textPath, goldPath);
    }
}
