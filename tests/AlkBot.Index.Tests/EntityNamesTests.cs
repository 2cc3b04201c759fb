using AlkBot.Evidence;
using AlkBot.Index.Names;
using AlkBot.Testing;

namespace AlkBot.Index.Tests;

public sealed class EntityNamesTests
{
    private readonly EntityNames _names = EntityNames.Of(
    [
        Some.Entity("drug:imatinib", "imatinib", "STI571", "Gleevec"),
        Some.Entity("drug:dasatinib", "dasatinib", "BMS-354825"),
        Some.Entity("drug:nilotinib", "nilotinib", "AMN107"),
        Some.Entity("mutation:T315I", "T315I", "p.Thr315Ile"),
        Some.Entity("mutation:T351I", "T351I"),
        Some.Entity("gene:abl1", "ABL1", "c-ABL"),
        Some.Entity("fusion:bcr-abl1", "BCR-ABL1"),
    ]);

    [Theory]
    [InlineData("sti-571")]
    [InlineData("STI 571")]
    [InlineData("sti571")]
    public void A_name_is_found_whatever_its_case_spaces_and_hyphens(string typed)
    {
        var found = _names.Find(typed).ShouldHaveSingleItem();
        found.Entity.ShouldBe(EntityId.Parse("drug:imatinib"));
        found.Name.ShouldBe("imatinib");
        found.Matched.Text.ShouldBe("STI571");
        found.Match.ShouldBe(NameMatch.Exact);
    }

    [Fact]
    public void A_name_of_two_entities_finds_both_in_the_order_of_their_ids()
    {
        var names = EntityNames.Of([Some.Entity("gene:alk", "ALK"), Some.Entity("drug:alk", "ALK")]);
        names.Find("alk").Select(n => n.Entity.Type).ShouldBe([EntityType.Drug, EntityType.Gene]);
        names.Find("alk", EntityType.Gene).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("imatini")]
    [InlineData("imatinib mesylate")]
    public void What_is_not_a_name_is_not_found(string typed) => _names.Find(typed).ShouldBeEmpty();

    [Fact]
    public void Names_that_begin_with_it_come_before_names_that_hold_it_and_those_before_near_ones() =>
        _names.Suggest("abl1", null, 10).Select(s => (s.Name, s.Match)).ShouldBe(
            [("ABL1", NameMatch.Exact), ("BCR-ABL1", NameMatch.Part)]);

    [Fact]
    public void An_alias_suggests_its_entity_and_says_which_name_matched()
    {
        var suggested = _names.Suggest("bms", null, 10).ShouldHaveSingleItem();
        suggested.Name.ShouldBe("dasatinib");
        suggested.Matched.Text.ShouldBe("BMS-354825");
        suggested.Match.ShouldBe(NameMatch.Beginning);
    }

    [Theory]
    [InlineData("imatanib", "imatinib")]
    [InlineData("imatinb", "imatinib")]
    [InlineData("iamtinib", "imatinib")]
    [InlineData("nilotinibb", "nilotinib")]
    [InlineData("p.Thr315Ala", "T315I")]
    public void A_slip_of_the_hand_suggests_what_was_meant_first(string typed, string meant)
    {
        var first = _names.Nearest(typed, 3)[0];
        first.Name.ShouldBe(meant);
        first.Match.ShouldBe(NameMatch.Near);
    }

    [Fact]
    public void Two_digits_swapped_are_one_slip_and_the_name_itself_comes_first() =>
        _names.Suggest("T315I", null, 10).Select(s => s.Name).ShouldBe(["T315I", "T351I"]);

    [Theory]
    [InlineData("xyz")]
    [InlineData("resistance")]
    [InlineData("T9")]
    public void Something_else_altogether_suggests_nothing(string typed) => _names.Nearest(typed, 5).ShouldBeEmpty();

    [Fact]
    public void An_entity_is_suggested_once_however_many_of_its_names_match()
    {
        var names = EntityNames.Of([Some.Entity("drug:ab-1", "AB-1", "AB-1234", "AB-12"), Some.Entity("drug:ab-2", "AB-2")]);
        names.Suggest("ab1", null, 10).Select(s => s.Matched.Text).ShouldBe(["AB-1", "AB-2"]);
        names.Suggest("ab12", null, 10)[0].Matched.Text.ShouldBe("AB-12");
    }

    [Fact]
    public void A_type_leaves_the_others_out() =>
        _names.Suggest("a", EntityType.Gene, 10).Select(s => s.Name).ShouldBe(["ABL1"]);

    [Fact]
    public void The_limit_keeps_the_best()
    {
        _names.Suggest("tinib", null, 2).Select(s => s.Name).ShouldBe(["imatinib", "dasatinib"]);
        _names.Suggest("", null, 2).Select(s => s.Name).ShouldBe(["ABL1", "BCR-ABL1"]);
    }

    [Fact]
    public void Nothing_typed_suggests_everything_by_its_shown_name_and_a_mark_without_letters_nothing()
    {
        _names.Suggest(" ", EntityType.Drug, 25).Select(s => s.Name).ShouldBe(["dasatinib", "imatinib", "nilotinib"]);
        _names.Suggest("\"", null, 25).ShouldBeEmpty();
        _names.Nearest("", 25).ShouldBeEmpty();
    }

    [Fact]
    public void Hostile_text_is_only_text()
    {
        _names.Suggest(new string('x', 10_000), null, 5).ShouldBeEmpty();
        _names.Suggest("\ud800\0* OR", null, 5).ShouldBeEmpty();
    }
}
