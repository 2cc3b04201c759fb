using AlkBot.Evidence.Assertions;
using Xunit.Abstractions;

namespace AlkBot.Facts.Tests.Facts;

/// <summary>The guard on sentences of abstracts that people have read and labelled; see <c>assertions.tsv</c>.</summary>
public class AssertionTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<(Stance Label, Stance Said, string Sentence)> Judged =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Facts", "assertions.tsv")).Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(row => (Enum.Parse<Stance>(row[1], ignoreCase: true),
                Assertion.Of(row[3], row[3].IndexOf(row[2], StringComparison.Ordinal)), row[3])),
    ];

    [Theory]
    [InlineData("Asserts", 0.90, 0.90)]
    [InlineData("Denies", 0.90, 0.90)]
    [InlineData("Doubts", 0.90, 0.90)]
    [InlineData("Supposes", 0.90, 0.85)]
    [InlineData("Plans", 0.90, 0.90)]
    [InlineData("Quotes", 0.90, 0.85)]
    public void A_stance_is_told_with(string named, double precision, double recall)
    {
        var stance = Enum.Parse<Stance>(named);
        foreach (var (label, said, sentence) in Judged.Where(j => j.Label != j.Said && (j.Label == stance || j.Said == stance)))
            output.WriteLine($"{label}, said {said}: {sentence}");
        double right = Judged.Count(j => j.Label == stance && j.Said == stance);
        var (told, labelled) = (Judged.Count(j => j.Said == stance), Judged.Count(j => j.Label == stance));
        output.WriteLine($"{stance}: precision {right}/{told}, recall {right}/{labelled}");

        (right / told).ShouldBeGreaterThanOrEqualTo(precision);
        (right / labelled).ShouldBeGreaterThanOrEqualTo(recall);
    }

    [Fact]
    public void The_labelled_set_is_of_at_least_150_sentences() => Judged.Count.ShouldBeGreaterThanOrEqualTo(150);
}
