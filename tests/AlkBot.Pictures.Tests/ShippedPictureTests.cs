using AlkBot.Pictures.Drawing;
using SkiaSharp;

namespace AlkBot.Pictures.Tests;

/// <summary>Every kind of picture of the review that ships.</summary>
public sealed class ShippedPictureTests(ShippedReview review) : IClassFixture<ShippedReview>
{
    public static TheoryData<string> Asked =>
    [
        "/drug crizotinib", "/drug AP26113", "/drug ceritinib", "/drug alectinib", "/mutation G1202R", "/mutations", "/pathway ALK", "/trials",
        "/trials drug:ceritinib", "/drugs", "/compare ceritinib alectinib", "/compare crizotinib ceritinib alectinib AP26113",
        "/compare NCT01828112 NCT01828099", "/compare L1196M G1202R", "/trial NCT01828112", "/cite alk-resistance-review:33",
    ];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Every_value_is_cited_word_for_word_and_no_number_stands_in_it_that_no_value_has(string asked)
    {
        var picture = await review.Drawn.PictureAsync(asked);

        picture.Values.ShouldNotBeEmpty();
        foreach (var value in picture.Values)
        {
            value.Citations.ShouldNotBeEmpty($"{value.Of}: {value.Text}");
            foreach (var cited in value.Citations)
                cited.Span.Slice(review.Drawn.Library.ReadText(cited.Source)!).ShouldBe(cited.Quote);
        }
        // Figures of results, which are the ones that may not be made up: all that are drawn are in the quotes of the values.
        var quotes = string.Join('\n', picture.Values.SelectMany(v => v.Citations).Select(c => c.Quote));
        foreach (var figure in Words(picture).SelectMany(w => w.Split([' ', '(', ')', '“', '”', ',', ';'])).Where(w => w.Contains('%') || w.Contains('/')))
            quotes.ShouldContain(figure.TrimEnd('…', '.'), Case.Insensitive, $"{asked}: {figure}");
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task The_same_picture_is_the_same_bytes_and_nothing_in_it_leaves_it(string asked)
    {
        var picture = await review.Drawn.PictureAsync(asked);
        var again = await review.Drawn.PictureAsync(asked);

        foreach (var theme in Theme.All)
        {
            var png = PictureFiles.Png(picture, theme);
            PictureFiles.Png(again, theme).ShouldBe(png);
            PictureFiles.Svg(again, theme).ShouldBe(PictureFiles.Svg(picture, theme));
            using var bitmap = SKBitmap.Decode(png);
            (bitmap.Width, bitmap.Height).ShouldBe((760, picture.Height));
            png.Length.ShouldBeLessThan(400_000);
        }
        picture.Height.ShouldBeLessThan(2000);
        Layout.Broken(picture).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task The_alternative_text_says_the_title_and_the_values_and_how_many_more_there_are(string asked)
    {
        var picture = await review.Drawn.PictureAsync(asked);

        picture.Alternative.Length.ShouldBeInRange(1, 1024);
        picture.Alternative.ShouldStartWith(picture.Title);
        if (!picture.Alternative.EndsWith("more", StringComparison.Ordinal) && !asked.StartsWith("/trials", StringComparison.Ordinal))
            picture.Values.ShouldAllBe(v => picture.Alternative.Contains(Lettering.Clean(v.Text)));
    }

    [Fact]
    public async Task A_bar_is_as_long_as_its_value_and_has_its_arm_its_study_and_what_the_source_says_of_the_other_arm()
    {
        var picture = await review.Drawn.PictureAsync("/drug crizotinib");
        var bar = picture.Shapes.OfType<Box>().First(b => b.Ink == Ink.First);
        var full = (await review.Drawn.PictureAsync("/drug AP26113")).Shapes.OfType<Box>().First(b => b.Ink == Ink.First);

        (bar.Width / full.Width).ShouldBe(65f / 63f, 0.01f);
        Words(picture).ShouldContain("65%");
        Words(picture).ShouldContain("phase III randomized trial");
        string.Concat(Words(picture)).ShouldContain("as compared with 20% with");
        picture.Shapes.OfType<Box>().Count(b => b.Ink == Ink.First).ShouldBe(2);
    }

    [Fact]
    public async Task Bars_of_different_patients_are_told_to_be_not_head_to_head_with_the_patients_of_each()
    {
        var picture = await review.Drawn.PictureAsync("/drug AP26113");

        Words(picture).ShouldContain("Different studies or patients: not head-to-head");
        Words(picture).ShouldContain("75% (12/16)");
        string.Join(' ', Words(picture)).ShouldContain("patients resistant to crizotinib");
        picture.Alternative.ShouldContain("not head-to-head");
    }

    [Fact]
    public async Task A_median_that_was_not_reached_has_its_words_and_no_bar()
    {
        var picture = await review.Drawn.PictureAsync("/drug alectinib");

        Words(picture).ShouldContain("87% (40/46)");
        string.Join(' ', Words(picture)).ShouldContain("had not been reached at the time of the report");
        picture.Shapes.OfType<Box>().Count(b => b.Ink == Ink.First).ShouldBe(1);
    }

    [Fact]
    public async Task A_map_has_every_mutation_of_the_gene_at_its_residue_and_rings_the_asked_one()
    {
        var picture = await review.Drawn.PictureAsync("/mutation p.Gly1202Arg");

        foreach (var mutation in new[] { "1151Tins", "L1152R", "C1156Y", "F1174L", "L1196M", "G1202R", "S1206Y", "G1269A", "R1275Q" })
            Words(picture).ShouldContain(w => w.TrimEnd('*') == mutation);
        Words(picture).ShouldNotContain("T790M");
        var ring = picture.Shapes.OfType<Disc>().Single(d => d.Ring > 0);
        var pin = picture.Shapes.OfType<Words>().Single(w => w.Text.TrimEnd('*') == "G1202R");
        Math.Abs(ring.X - pin.X).ShouldBeLessThan(10);
        (await review.Drawn.PictureAsync("/mutations")).Shapes.OfType<Disc>().ShouldAllBe(d => d.Ring == 0);
        // The one mutation of ROS1 that there is makes no map.
        (await review.Drawn.FindAsync("/mutation G2032R")).ShouldBeNull();
    }

    [Fact]
    public async Task A_trial_of_which_the_sources_differ_is_marked_wherever_it_stands()
    {
        var picture = await review.Drawn.PictureAsync("/trials");

        Words(picture).Count(w => w == "NCT01828112 ≠").ShouldBe(2);
        Words(picture).ShouldContain("≠ sources differ");
        Words(picture).ShouldContain("platinum-based chemotherapy");
        Words(picture).ShouldNotContain(w => w.Contains("NCT01828099 ≠"));
    }

    [Fact]
    public async Task A_grid_tells_yes_unknown_and_that_the_sources_differ_in_words()
    {
        var picture = await review.Drawn.PictureAsync("/drugs");

        (Cell("PF-06463922"), Cell("AP26113"), Cell("ceritinib")).ShouldBe(("unknown", "differ", "yes"));

        string Cell(string drug)
        {
            var column = picture.Shapes.OfType<Words>().Single(w => w.Text == "L1196M").X;
            var row = picture.Shapes.OfType<Words>().First(w => w.Text == drug).Y;
            return picture.Shapes.OfType<Words>().Single(w => w.Y == row && w.X > column && w.X < column + 40).Text;
        }
    }

    [Fact]
    public async Task The_cited_cell_of_a_row_is_marked_and_no_other()
    {
        var text = review.Drawn.Library.ReadText(Evidence.SourceId.Parse("alk-resistance-review"))!;
        var start = text.IndexOf("NCT02075840", text.IndexOf("Ongoing clinical trials involving", StringComparison.Ordinal), StringComparison.Ordinal);

        var picture = await review.Drawn.PictureAsync($"/cite alk-resistance-review:{start}-{start + 11}");

        var mark = picture.Shapes.OfType<Box>().Single(b => b.Ink == Ink.Mark);
        picture.Shapes.OfType<Words>().Where(w => w.Y > mark.Y && w.Y < mark.Y + mark.Height && w.X > mark.X).Select(w => w.Text).ShouldBe(["NCT02075840"]);
        picture.Values.ShouldContain(v => v.Of == "Study phase" && v.Text == "Phase III");
    }

    [Theory]
    [InlineData("de", "Verschiedene Studien oder Patienten: kein direkter Vergleich")]
    [InlineData("ja", "Different studies or patients: not head-to-head")]
    public async Task The_bots_words_are_in_the_language_of_who_asks_where_the_font_has_its_letters(string locale, string said) =>
        Words(await review.Drawn.PictureAsync("/drug AP26113", locale)).ShouldContain(said);

    [Theory]
    [InlineData("/help")]
    [InlineData("/sources")]
    [InlineData("/drug nonexistentinib")]
    [InlineData("What is the weather?")]
    public async Task What_has_no_picture_has_none(string asked) => (await review.Drawn.FindAsync(asked)).ShouldBeNull();

    private static IReadOnlyList<string> Words(Picture picture) => [.. picture.Shapes.OfType<Words>().Select(w => w.Text)];
}
