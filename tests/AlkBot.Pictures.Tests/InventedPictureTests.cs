using AlkBot.Evidence;
using AlkBot.Pictures.Drawing;
using AlkBot.Testing;

namespace AlkBot.Pictures.Tests;

/// <summary>What a picture draws is what the sources say, and no more.</summary>
public sealed class InventedPictureTests
{
    [Fact]
    public async Task A_range_is_drawn_from_its_beginning_to_its_end()
    {
        using var drawn = await Drawn.OfAsync(Responses(("50% to 80%", []), ("100%", [])));

        var boxes = (await drawn.PictureAsync("/drug imatinib")).Shapes.OfType<Box>().Where(b => b is { Ink: Ink.First, Height: > 2 }).ToList();

        boxes.Count.ShouldBe(2);
        var (range, whole) = (boxes[0], boxes[1]);
        ((range.X - whole.X) / whole.Width).ShouldBe(0.5f, 0.01f);
        ((range.X + range.Width - whole.X) / whole.Width).ShouldBe(0.8f, 0.01f);
    }

    [Fact]
    public async Task A_figure_whose_unit_stands_in_the_head_of_its_column_has_a_bar_and_the_unit()
    {
        using var drawn = await Drawn.OfAsync(Responses(("54", [(QualifierNames.Unit, "%")]), ("100%", [])));

        var picture = await drawn.PictureAsync("/drug imatinib");

        picture.Shapes.OfType<Words>().Select(w => w.Text).ShouldContain("54 %");
        var boxes = picture.Shapes.OfType<Box>().Where(b => b.Ink == Ink.First).ToList();
        (boxes[0].Width / boxes[1].Width).ShouldBe(0.54f, 0.01f);
    }

    [Theory]
    [InlineData("54")]
    [InlineData("38 (93)")]
    [InlineData("54 patients")]
    public async Task A_figure_of_which_it_is_not_told_what_it_counts_has_no_bar(string value)
    {
        using var drawn = await Drawn.OfAsync(Responses((value, value == "38 (93)" ? [(QualifierNames.Unit, "%")] : []), ("40%", []), ("50%", [])));

        var picture = await drawn.PictureAsync("/drug imatinib");

        picture.Shapes.OfType<Box>().Count(b => b.Ink == Ink.First).ShouldBe(2);
        picture.Shapes.OfType<Words>().ShouldContain(w => w.Text.Contains("1 value in words"));
    }

    [Fact]
    public async Task What_is_quoted_beside_a_bar_begins_with_its_figure_and_says_another_ones()
    {
        const string Both = "Progression came after 12.5 months with dasatinib, and after 5 months with imatinib.";
        const string One = "The response rate was 87% with imatinib.";
        using var drawn = await Drawn.OfAsync(new EvidenceBuilder("arms").Passage(Both).Passage(One).Entity("drug:imatinib", "imatinib")
            .Fact("drug:imatinib", Predicates.ProgressionFreeSurvival, "5 months", Both, null, (QualifierNames.Arm, "with imatinib"))
            .Fact("drug:imatinib", Predicates.ResponseRate, "87%", One, null, (QualifierNames.Arm, "with imatinib")).Build());

        (await drawn.PictureAsync("/drug imatinib")).Shapes.OfType<Words>().ShouldNotContain(w => w.Text.Contains('“'));
    }

    [Fact]
    public async Task Bars_that_hold_for_the_same_in_words_are_told_apart_by_their_sections()
    {
        var builder = new EvidenceBuilder("sections").Entity("drug:imatinib", "imatinib");
        foreach (var (section, value) in new[] { ("Leukaemia", "40%"), ("Sarcoma", "50%") })
        {
            var quote = $"The response rate was {value} here.";
            builder.Under(section).Passage(quote).Fact("drug:imatinib", Predicates.ResponseRate, value, quote);
        }
        using var drawn = await Drawn.OfAsync(builder.Build());

        var words = (await drawn.PictureAsync("/drug imatinib")).Shapes.OfType<Words>().Select(w => w.Text).ToList();

        words.ShouldContain("Leukaemia");
        words.ShouldContain("Sarcoma");
    }

    [Fact]
    public async Task A_trial_of_two_drugs_has_the_colour_of_each_and_both_names()
    {
        const string Text = "NCT00000102 is a phase II trial of imatinib and dasatinib, NCT00000103 a phase III trial of imatinib.";
        using var drawn = await Drawn.OfAsync(new EvidenceBuilder("board").Passage(Text)
            .Entity("drug:imatinib", "imatinib").Entity("drug:dasatinib", "dasatinib")
            .Entity("trial:NCT00000102", "NCT00000102").Entity("trial:NCT00000103", "NCT00000103")
            .Fact("trial:NCT00000102", Predicates.Phase, "phase II", Text).Fact("trial:NCT00000103", Predicates.Phase, "phase III", Text)
            .Fact("trial:NCT00000102", Predicates.Drug, "imatinib", Text, "drug:imatinib")
            .Fact("trial:NCT00000102", Predicates.Drug, "dasatinib", Text, "drug:dasatinib")
            .Fact("trial:NCT00000103", Predicates.Drug, "imatinib", Text, "drug:imatinib").Build());

        var picture = await drawn.PictureAsync("/trials");

        var name = picture.Shapes.OfType<Words>().Single(w => w.Text == "NCT00000102");
        picture.Shapes.OfType<Disc>().Where(d => Math.Abs(d.Y - (name.Y - 6)) < 1).Select(d => d.Ink).ShouldBe([Ink.First, Ink.Second]);
        picture.Alternative.ShouldContain("NCT00000102 (imatinib, dasatinib)");
    }

    [Fact]
    public async Task A_mutation_of_several_places_is_marked_and_all_of_them_are_told()
    {
        const string Text = "T315I of ABL1 is the gatekeeper in the ATP site, F317L of ABL1 lies in the hinge.";
        using var drawn = await Drawn.OfAsync(new EvidenceBuilder("places").Passage(Text)
            .Entity("gene:abl1", "ABL1").Entity("mutation:T315I", "T315I").Entity("mutation:F317L", "F317L")
            .Fact("mutation:T315I", Predicates.Gene, "ABL1", Text, "gene:abl1").Fact("mutation:F317L", Predicates.Gene, "ABL1", Text, "gene:abl1")
            .Fact("mutation:T315I", Predicates.Location, "gatekeeper", Text).Fact("mutation:T315I", Predicates.Location, "ATP site", Text)
            .Fact("mutation:F317L", Predicates.Location, "hinge", Text).Build());

        var picture = await drawn.PictureAsync("/mutations");

        var words = picture.Shapes.OfType<Words>().Select(w => w.Text).ToList();
        words.ShouldContain("T315I*");
        words.ShouldContain("F317L");
        words.ShouldContain(w => w.StartsWith("T315I* ") && w.Contains("gatekeeper") && w.Contains("ATP site"));
        picture.Values.Select(v => v.Text).ShouldContain("ATP site");
        picture.Values.Select(v => v.Text).ShouldContain("gatekeeper");
    }

    [Fact]
    public async Task What_differs_in_other_patients_is_said_as_both_and_what_contradicts_as_a_difference()
    {
        const string Text = "Imatinib acts in cells, not in mice; dasatinib acts against T315I and does not act against T315I.";
        using var drawn = await Drawn.OfAsync(new EvidenceBuilder("activity").Passage(Text)
            .Entity("drug:imatinib", "imatinib").Entity("drug:dasatinib", "dasatinib").Entity("mutation:T315I", "T315I")
            .Fact("drug:imatinib", Predicates.ActiveAgainst, "active", Text, "mutation:T315I", (QualifierNames.Population, "cells"))
            .Fact("drug:imatinib", Predicates.ActiveAgainst, "not active", Text, "mutation:T315I", (QualifierNames.Population, "mice"))
            .Fact("drug:dasatinib", Predicates.ActiveAgainst, "active", Text, "mutation:T315I")
            .Fact("drug:dasatinib", Predicates.ActiveAgainst, "not active", Text, "mutation:T315I").Build());

        var words = (await drawn.PictureAsync("/drugs")).Shapes.OfType<Words>().Select(w => w.Text).ToList();

        words.ShouldContain("yes / no");
        words.ShouldContain("differ");
    }

    private static SourceEvidence Responses(params (string Value, (string Name, string Value)[] Qualifiers)[] values)
    {
        var builder = new EvidenceBuilder("responses").Entity("drug:imatinib", "imatinib");
        foreach (var (at, (value, qualifiers)) in values.Index())
        {
            var quote = $"In cohort {at} the response rate of imatinib was {value}.";
            builder.Passage(quote).Fact(
                "drug:imatinib", Predicates.ResponseRate, value, quote, null, [.. qualifiers, (QualifierNames.Population, $"cohort {at}")]);
        }
        return builder.Build();
    }
}
