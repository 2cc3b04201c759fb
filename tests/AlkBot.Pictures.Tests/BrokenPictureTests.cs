using System.Text;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Packets;
using AlkBot.Evidence;
using AlkBot.Pictures.Drawing;
using AlkBot.Testing;

namespace AlkBot.Pictures.Tests;

/// <summary>Nobody goes without a packet for want of a picture, and nobody is left to think that there was none.</summary>
public sealed class BrokenPictureTests
{
    private static readonly Picture Whole = new("Whole", "whole: 40%", [], 100, 100);

    // No surface has that size.
    private static readonly Picture Undrawable = new("Undrawable", "undrawable: 12%", [], -1, -1);

    [Fact]
    public async Task A_picture_that_breaks_leaves_the_packet_its_other_files_and_a_line_that_says_so()
    {
        const string Sentence = "40% of patients responded to imatinib.";
        using var drawn = await Drawn.OfAsync(new EvidenceBuilder("review").Passage(Sentence).Entity("drug:imatinib", "imatinib")
            .Fact("drug:imatinib", Predicates.ResponseRate, "40%", Sentence).Build());
        var answer = await new Answerer().AnswerAsync("/packet imatinib", drawn.Library, CancellationToken.None);
        var broken = new List<Exception>();
        Func<Picture?>[] composing = [() => throw new InvalidOperationException("composing"), () => Undrawable, () => null, () => Whole];

        var pictures = composing.Select(compose => PictureMaker.PacketPictureOf(compose, broken.Add)).OfType<PacketPicture>().ToList();
        var packet = Packet.Of(answer, pictures, drawn.Library, BotLanguage.English, CancellationToken.None)!;

        packet.Files.Select(f => f.Name[packet.Name.Length..]).ShouldBe([".md", ".html", "-facts.csv", ".bib", ".ris", ".csl.json", "-3.png"]);
        var markdown = Encoding.UTF8.GetString(packet.Files[0].Content.Span);
        markdown.Split("*A picture could not be drawn.*").Length.ShouldBe(3);
        markdown.ShouldContain("![whole: 40%]");
        markdown.ShouldNotContain("-1.png");
        Encoding.UTF8.GetString(packet.Files[1].Content.Span).ShouldContain("<figure>");
        broken.Count.ShouldBe(2);
    }
}
