using AlkBot.Discord.Text;
using FsCheck.Fluent;

namespace AlkBot.Discord.Tests.Text;

public sealed class PiecesTests
{
    [Fact]
    public void Short_text_is_one_piece_with_its_marks() =>
        Pieces.Of([new Run("active against "), new Run("L1196M", Bold: true), Run.Mark(3)], 100).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(p => p.Text.ShouldBe("active against **L1196M** ³"), p => p.Citations.ShouldBe([3]));

    [Fact]
    public void Cuts_fall_between_words() =>
        Pieces.Of("one two three four", 11).Select(p => p.Text).ShouldBe(["one two", "three four"]);

    [Fact]
    public void A_word_longer_than_the_place_is_cut_between_characters() =>
        Pieces.Of(string.Concat(Enumerable.Repeat("😀", 10)), 7).Select(p => p.Text).ShouldAllBe(t => t.Length == 6 || t.Length == 2);

    [Fact]
    public void Bold_is_closed_and_opened_again_at_a_cut() =>
        Pieces.Of([new Run(new string('a', 20), Bold: true)], 14).Select(p => p.Text).ShouldBe(["**aaaaaaaaaa**", "**aaaaaaaaaa**"]);

    [Fact]
    public void Bold_ends_with_its_line_and_goes_on_in_the_next() =>
        Pieces.Of([new Run("as "), new Run("EML4\n\nALK", Bold: true), new Run(".")], 100).Select(p => p.Text)
            .ShouldBe(["as **EML4**\n\n**ALK**."]);

    [Fact]
    public void Pieces_of_any_text_fit_do_nothing_and_lose_no_word() =>
        Wild.Check(from text in Wild.Text from max in Gen.Choose(12, 1024) select (text, max), sample =>
        {
            var pieces = Pieces.Of(sample.text, sample.max);
            pieces.ShouldAllBe(p => p.Text.Length > 0 && p.Text.Length <= sample.max && p.Text.Trim() == p.Text);
            pieces.ShouldAllBe(p => DiscordMarkdown.FirstConstruct(p.Text, false) == null);
            Words(string.Concat(pieces.Select(p => DiscordMarkdown.Display(p.Text))))
                .ShouldBe(Words(DiscordMarkdown.Display(Markdown.Escape(sample.text))));
        });

    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
