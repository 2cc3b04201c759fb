using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

[Collection(BuiltReviewTests.Name)]
public sealed class SourceTests(BuiltReview review)
{
    private const string Id = "alk-resistance-review";

    [Fact]
    public async Task The_canonical_text_of_a_plain_text_is_the_file_byte_for_byte()
    {
        var run = await new Executable(review.WorkingDirectory).RunAsync(["source", "text", Id, .. review.Options]);

        run.Status.ShouldBe(0);
        run.OutBytes.ShouldBe(await File.ReadAllBytesAsync(Path.Combine(Repository.SourceFolder, Id + ".txt")));
    }

    [Theory]
    [InlineData("no-such-source")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public async Task An_unknown_source_is_answered_with_the_known_ones(string id) =>
        (await review.RunAsync("source", "text", id)).ShouldHaveFailedWithOneLine(3).ShouldContain(Id);

    [Fact]
    public async Task The_list_has_every_source_with_its_hash()
    {
        var run = await review.RunAsync("source", "list");

        run.Out.ShouldContain(Id);
        run.Out.ShouldMatch("sha256 [0-9a-f]{64}");
    }
}
