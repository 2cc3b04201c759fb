using AlkBot.Answers;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;
using AlkBot.Discord.Tests.Text;
using AlkBot.Discord.Text;
using FsCheck.Fluent;

namespace AlkBot.Discord.Tests.Rendering;

public sealed class RenderedAnswerProperties
{
    [Fact]
    public void No_answer_breaks_a_limit_or_formats_or_mentions() => Wild.Check(Rendered, sample =>
        PagesOf(sample.Rendered).SelectMany(p => MessageRules.Broken(new Message { Components = [p.Frame] })).ShouldBeEmpty());

    [Fact]
    public void Nothing_of_an_answer_is_lost() => Wild.Check(Rendered, sample =>
    {
        var (answer, shown) = (sample.Answer, Letters(string.Concat(PagesOf(sample.Rendered).SelectMany(BodyOf))));
        var title = sample.Rendered.Answer[0].Frame.Components.OfType<TextDisplay>().First().Content.Split('\n')[0].TrimStart('#');
        (Letters(DiscordMarkdown.Display(title)) + shown).Contains(Letters(Shown(answer.Title)), StringComparison.Ordinal)
            .ShouldBeTrue(answer.Title);
        IEnumerable<string> texts =
            [.. answer.Statements.Select(s => s.Text), .. answer.Citations.Select(c => c.Quote), .. answer.Notices.Select(n => n.Text)];
        // Half a pair at an end is another character's part where a statement goes on with the other half.
        foreach (var text in texts.Where(t => !char.IsLowSurrogate(t.FirstOrDefault()) && !char.IsHighSurrogate(t.LastOrDefault())))
            shown.Contains(Letters(Shown(text)), StringComparison.Ordinal).ShouldBeTrue(text);
    });

    [Fact]
    public void A_page_marks_every_passage_that_it_lists() => Wild.Check(Rendered, sample =>
    {
        foreach (var page in PagesOf(sample.Rendered).Where(p => p.Passages.Count > 0))
        {
            // The last text lists them.
            var marked = string.Join('\n', page.Frame.Components.OfType<TextDisplay>().SkipLast(1).Select(t => t.Content));
            foreach (var passage in page.Passages)
                marked.ShouldContain(Superscript.Of(passage.Number));
        }
    });

    [Fact]
    public void Every_citation_has_its_quote_on_one_page_and_no_other_is_there() => Wild.Check(Rendered, sample =>
    {
        var quoted = sample.Rendered.Quotes.SelectMany(p => p.Passages).SelectMany(p => p.Quotes).Select(c => c.N);
        if (sample.Rendered.Quotes.Count > 0)
            quoted.Order().ShouldBe(sample.Answer.Citations.Select(c => c.N));
    });

    private static FsCheck.Gen<(Answer Answer, RenderedAnswer Rendered)> Rendered { get; } =
        from answer in Wild.Answer
        from names in Wild.Short.ArrayOf().Resize(5)
        select (answer, RenderedAnswer.Of(answer, new RenderingContext(names, [])));

    private static IEnumerable<AnswerPage> PagesOf(RenderedAnswer rendered) => [.. rendered.Answer, .. rendered.Facts, .. rendered.Quotes];

    // What a page shows of the answer: the title stands on each, and so does the small print below it.
    private static IEnumerable<string> BodyOf(AnswerPage page)
    {
        var texts = page.Frame.Components.OfType<TextDisplay>().Select(t => t.Content).Skip(1).ToList();
        if (texts.Count > 0 && Foot(texts[^1]))
            texts.RemoveAt(texts.Count - 1);
        return texts.SelectMany(t => t.Split('\n')).Select(line => DiscordMarkdown.Display(Block(line)));
    }

    private static bool Foot(string text) =>
        text.Split('\n').All(line => line.StartsWith("-# ", StringComparison.Ordinal) && "⁰¹²³⁴⁵⁶⁷⁸⁹Sp".Contains(line[3]));

    private static string Block(string line) =>
        line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line.StartsWith("-# ", StringComparison.Ordinal) ? line[3..] : line;

    private static string Shown(string text) => DiscordMarkdown.Display(Markdown.Escape(text));

    // Cuts and line breaks stand between words, marks and bullets between lines.
    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
