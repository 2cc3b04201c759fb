using System.Xml.Linq;
using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

[Collection(BuiltReviewTests.Name)]
public sealed class PictureFileTests(BuiltReview review)
{
    [Fact]
    public async Task A_picture_is_a_file_of_the_kind_that_its_name_says_and_the_same_bytes_every_time()
    {
        using var folder = new TemporaryFolder();

        foreach (var name in new[] { "a.png", "b.png", "a.svg", "b.svg" })
        {
            var run = await review.RunAsync("picture", "/drug crizotinib", "--output", folder[name]);
            run.Status.ShouldBe(0);
            run.Error.ShouldContain("65%");
        }

        var png = await File.ReadAllBytesAsync(folder["a.png"]);
        png[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        (await File.ReadAllBytesAsync(folder["b.png"])).ShouldBe(png);
        (await File.ReadAllTextAsync(folder["b.svg"])).ShouldBe(await File.ReadAllTextAsync(folder["a.svg"]));
        XDocument.Load(folder["a.svg"]).Root!.Attribute("aria-label")!.Value.ShouldContain("65%");
    }

    [Fact]
    public async Task The_two_themes_differ()
    {
        using var folder = new TemporaryFolder();

        await review.RunAsync("picture", "/mutation", "G1202R", "-o", folder["light.svg"]);
        await review.RunAsync("picture", "/mutation", "G1202R", "-o", folder["dark.svg"], "--theme", "dark");

        (await File.ReadAllTextAsync(folder["light.svg"])).ShouldNotBe(await File.ReadAllTextAsync(folder["dark.svg"]));
    }

    [Theory]
    [InlineData(2, "neither a .png nor an .svg file", "/drug crizotinib", "-o", "x.jpg")]
    [InlineData(2, "'--output' is required", "/drug crizotinib")]
    [InlineData(2, "'green'", "/drug crizotinib", "-o", "x.png", "--theme", "green")]
    [InlineData(3, "there is no picture of '/help'", "/help", "-o", "x.png")]
    [InlineData(3, "there is no picture of '/drug nosuchinib'", "/drug nosuchinib", "-o", "x.png")]
    [InlineData(1, "/nowhere/at/all", "/drug crizotinib", "-o", "/nowhere/at/all/x.png")]
    public async Task What_is_wrong_is_one_line(int status, string said, params string[] arguments)
    {
        var run = await review.RunAsync(["picture", .. arguments]);

        run.ShouldHaveFailedWithOneLine(status).ShouldContain(said);
    }
}
