using System.Xml.Linq;
using AlkBot.Evidence;
using AlkBot.Pictures.Drawing;
using AlkBot.Testing;

namespace AlkBot.Pictures.Tests;

/// <summary>Whatever a source prints, it is text in a picture: it neither injects, nor reorders, nor leaves its place unseen.</summary>
public sealed class HostilePictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly XName[] Elements = [Svg + "svg", Svg + "rect", Svg + "line", Svg + "circle", Svg + "text"];

    public static TheoryData<string> Names =>
    [
        "<script>alert(1)</script>", "\"/><image href=\"x\"/>", "]]>&amp;'\"", "a\u202eb\u2066c\u200fd\u2060\u00ad\U000E0041", "tab\tnew\nline\u0000\u0007end", "שלום مرحبا", "药物名称", "β-TGF→≥5µ",
        "Z" + new string('\u0301', 500), new string('W', 3000), string.Join(' ', Enumerable.Repeat("long words", 300)), "\ud83d\ude00\ud83d\ude00",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_name_and_population_stay_text_in_their_place(string hostile)
    {
        using var drawn = await Drawn.OfAsync(Review(hostile));
        foreach (var asked in new[] { "/drug imatinib", "/mutations", "/trials", "/drugs", "/compare imatinib dasatinib" })
        {
            var picture = await drawn.PictureAsync(asked);
            foreach (var theme in Theme.All)
            {
                var svg = XDocument.Parse(PictureFiles.Svg(picture, theme));
                svg.Descendants().Select(e => e.Name).Distinct().ShouldBeSubsetOf(Elements);
                svg.Descendants().SelectMany(e => e.Attributes()).ShouldAllBe(a =>
                    a.Name.LocalName != "style" && a.Name.LocalName != "href" && !a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
                PictureFiles.Png(picture, theme).Length.ShouldBeGreaterThan(1000);
            }
            Layout.Broken(picture).ShouldBeEmpty(asked);
            picture.Height.ShouldBeLessThan(4000);
            picture.Alternative.Length.ShouldBeInRange(1, 1024);
            var shown = picture.Shapes.OfType<Words>().Select(w => w.Text).Append(picture.Alternative).Append(picture.Title);
            shown.SelectMany(t => t.EnumerateRunes()).ShouldNotContain(r => HiddenCharacter.Is(r));
        }
    }

    [Fact]
    public async Task A_megabyte_in_one_value_is_cut_and_says_so()
    {
        using var drawn = await Drawn.OfAsync(Review(new string('x', 1 << 20)));

        var picture = await drawn.PictureAsync("/mutations");

        picture.Height.ShouldBeLessThan(1000);
        picture.Shapes.OfType<Words>().ShouldContain(w => w.Text.EndsWith('…'));
    }

    [Fact]
    public async Task Letters_that_the_font_lacks_are_told_instead_of_being_empty_boxes()
    {
        using var drawn = await Drawn.OfAsync(Review("药物"));

        var words = (await drawn.PictureAsync("/drug imatinib")).Shapes.OfType<Words>().Select(w => w.Text).ToList();

        words.ShouldContain(w => w.Contains('\ufffd'));
        words.ShouldContain("\ufffd: characters that this font does not have");
    }

    [Fact]
    public async Task What_one_arm_had_is_never_another_arms_and_the_control_stands_beside()
    {
        const string Sentence = "The response rate was 40% with imatinib and 12% with dasatinib.";
        using var drawn = await Drawn.OfAsync(new EvidenceBuilder("trial").Passage(Sentence)
            .Entity("drug:imatinib", "imatinib").Entity("drug:dasatinib", "dasatinib")
            .Fact("drug:imatinib", Predicates.ResponseRate, "40%", Sentence, null, (QualifierNames.Arm, "imatinib"))
            .Fact("drug:dasatinib", Predicates.ResponseRate, "12%", Sentence, null, (QualifierNames.Arm, "dasatinib")).Build());

        var picture = await drawn.PictureAsync("/drug imatinib");

        picture.Values.Select(v => (v.Of, v.Text)).ShouldBe([("imatinib", "40%"), ("dasatinib", "12%")]);
        picture.Shapes.OfType<Box>().Where(b => b.Width > 1).Select(b => b.Ink).ShouldBe([Ink.First, Ink.Other]);
        picture.Shapes.OfType<Words>().ShouldNotContain(w => w.Text.Contains("head-to-head"));
    }

    [Fact]
    public async Task Many_mutations_and_many_bars_are_told_to_be_more_than_are_drawn()
    {
        var builder = new EvidenceBuilder("many");
        builder.Entity("gene:braf", "BRAF").Entity("drug:imatinib", "imatinib");
        for (var i = 0; i < 60; i++)
        {
            var sentence = $"The mutation V{600 + i}E lies in BRAF, and imatinib had a response rate of {i + 1}% in cohort {i}.";
            builder.Passage(sentence).Entity($"mutation:V{600 + i}E", $"V{600 + i}E")
                .Fact($"mutation:V{600 + i}E", Predicates.Gene, "BRAF", sentence, "gene:braf")
                .Fact("drug:imatinib", Predicates.ResponseRate, $"{i + 1}%", sentence, null, (QualifierNames.Population, $"cohort {i}"));
        }
        using var drawn = await Drawn.OfAsync(builder.Build());

        foreach (var (asked, left) in new[] { ("/mutation V630E", "+40 more"), ("/drug imatinib", "+48 more") })
        {
            var picture = await drawn.PictureAsync(asked);
            picture.Shapes.OfType<Words>().Select(w => w.Text).ShouldContain(left);
            Layout.Broken(picture).ShouldBeEmpty(asked);
        }
        (await drawn.PictureAsync("/mutation V630E")).Shapes.OfType<Words>().ShouldContain(w => w.Text == "V630E" && w.Bold);
    }

    private static SourceEvidence Review(string hostile)
    {
        var sentence = $"Imatinib acts: 40% of {hostile} responded for 7 months, T315I and F317L of ABL1 lie in the {hostile}, phase II, after {hostile}.";
        return new EvidenceBuilder("hostile").Passage(sentence)
            .Entity("drug:imatinib", "imatinib", hostile).Entity("drug:dasatinib", "dasatinib").Entity("gene:abl1", "ABL1")
            .Entity("mutation:T315I", "T315I").Entity("mutation:F317L", "F317L").Entity("trial:NCT00000102", "NCT00000102").Entity("trial:NCT00000103", "NCT00000103")
            .Fact("drug:imatinib", Predicates.ResponseRate, "40%", sentence, null, (QualifierNames.Population, hostile), (QualifierNames.Arm, hostile))
            .Fact("drug:imatinib", Predicates.ProgressionFreeSurvival, "7 months", sentence, null, (QualifierNames.Study, hostile))
            .Fact("drug:dasatinib", Predicates.ResponseRate, "40%", sentence, null, (QualifierNames.Study, hostile))
            .Fact("drug:imatinib", Predicates.ActiveAgainst, "yes", sentence, null, (QualifierNames.Mutation, hostile))
            .Fact("drug:dasatinib", Predicates.ActiveAgainst, "no", sentence, null, (QualifierNames.Mutation, hostile))
            .Fact("mutation:T315I", Predicates.Gene, "ABL1", sentence, "gene:abl1").Fact("mutation:F317L", Predicates.Gene, "ABL1", sentence, "gene:abl1")
            .Fact("mutation:T315I", Predicates.Location, hostile, sentence)
            .Fact("trial:NCT00000102", Predicates.Phase, "phase II", sentence).Fact("trial:NCT00000102", Predicates.PreviousTreatment, hostile, sentence)
            .Fact("trial:NCT00000103", Predicates.Phase, "phase II", sentence).Fact("trial:NCT00000103", Predicates.Drug, hostile, sentence)
            .Build();
    }
}
