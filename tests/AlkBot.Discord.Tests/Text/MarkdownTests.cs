using System.Globalization;
using System.Text;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Tests.Text;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("**bold** and __under__", "bold")]
    [InlineData("@everyone look", "mention")]
    [InlineData("[here](https://evil.example)", "masked link")]
    [InlineData("```\ncode", "code")]
    [InlineData("# heading\n- list\n1. one\n> quote\n-# small", "blocks")]
    [InlineData("  - indented\n\t# and tabbed", "indented blocks")]
    [InlineData("<@123456789012345678> <#1> </drug:1> <t:0:R>", "mentions")]
    [InlineData(":+1: :smile:", "emoji")]
    public void Nothing_in_escaped_text_does_anything(string text, string what) =>
        DiscordMarkdown.FirstConstruct(Markdown.Escape(text)).ShouldBeNull(what);

    [Theory]
    [InlineData("PF-06463922 inhibits ALK (IC50 1.3 nM); p.Gly1202Arg, 58% of 1,000.")]
    [InlineData("Phase I/II, 7.7 months: response rate + dose")]
    public void Ordinary_scientific_text_stays_as_it_is(string text) => Markdown.Escape(text).ShouldBe(text);

    [Fact]
    public void Any_text_reads_the_same_and_does_nothing() => Wild.Check(Wild.Text, text =>
    {
        var escaped = Markdown.Escape(text);
        DiscordMarkdown.FirstConstruct(escaped).ShouldBeNull(text);
        DiscordMarkdown.Display(escaped).ShouldBe(Seen(text));
    }, 500);

    [Fact]
    public void What_is_seen_can_be_escaped_again_and_reads_the_same() => Wild.Check(Wild.Text, text =>
    {
        var seen = DiscordMarkdown.Display(Markdown.Escape(text));
        DiscordMarkdown.Display(Markdown.Escape(seen)).ShouldBe(seen);
    });

    [Fact]
    public void No_character_takes_more_room_than_is_reckoned() => Wild.Check(Wild.Text, text =>
        Markdown.Escape(text).Length.ShouldBeLessThanOrEqualTo(text.EnumerateRunes().Sum(Markdown.LengthAtMost)));

    [Theory]
    [InlineData("@every\u00adone")]
    [InlineData(":smi\u00adle:")]
    [InlineData("htt\u00adps:\u00ad//evil.example")]
    [InlineData("\U000E0041# heading")]
    [InlineData("\u00ad- item")]
    public void A_hidden_character_parts_nothing_that_does_something_without_it(string text) =>
        DiscordMarkdown.FirstConstruct(Markdown.Escape(text)).ShouldBeNull();

    // Hidden characters become blanks, soft hyphens nothing, half a pair becomes the replacement character.
    private static string Seen(string text) => string.Concat(text.EnumerateRunes().Select(r => Rune.GetUnicodeCategory(r) switch
    {
        _ when r.Value is '\n' or 0x200c or 0x200d or (>= 0x600 and <= 0x605) or 0x6dd or 0x70f or 0x890 or 0x891 or 0x8e2 => r.ToString(),
        _ when r.Value == 0xad => "",
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        _ => r.ToString(),
    }));
}
