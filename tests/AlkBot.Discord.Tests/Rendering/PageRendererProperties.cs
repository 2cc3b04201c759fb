using AlkBot.Answers;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;
using AlkBot.Discord.Tests.Text;
using AlkBot.Discord.Text;
using FsCheck.Fluent;

namespace AlkBot.Discord.Tests.Rendering;

public sealed class PageRendererProperties
{
    [Fact]
    public void No_answer_breaks_a_limit_or_formats_or_mentions() => Wild.Check(Rendered, sample =>
        sample.Pages.SelectMany(p => MessageRules.Broken(new Message { Embeds = p.Embeds })).ShouldBeEmpty());

    [Fact]
    public void Nothing_of_an_answer_is_lost() => Wild.Check(RenderedWithCellsOfTheirOwn, sample =>
    {
        // What is cut goes on in the same part of the next page; the parts are told apart by their colours, and cells by their names.
        var fields = sample.Pages.SelectMany(p => p.Embeds).SelectMany(e => (e.Fields ?? []).Select(f => (Embed: e, Field: f)));
        var parts = fields.GroupBy(f => (f.Embed.Color, f.Field.Inline ? f.Field.Name.Replace(" (continued)", "") : ""))
            .Select(g => string.Concat(g.Select(f => DiscordMarkdown.Display(f.Field.Value))));
        var (answer, shown) = (sample.Answer, Letters(string.Join('|', parts)));
        var titles = string.Join('|', sample.Pages.SelectMany(p => p.Embeds).Select(e => DiscordMarkdown.Display(e.Title ?? "")));
        (Letters(titles) + shown).Contains(Letters(Shown(answer.Title)), StringComparison.Ordinal).ShouldBeTrue(answer.Title);
        IEnumerable<string> texts =
            [.. answer.Statements.Select(s => s.Text), .. answer.Citations.Select(c => c.Quote), .. answer.Notices.Select(n => n.Text)];
        foreach (var text in texts)
            shown.Contains(Letters(Shown(text)), StringComparison.Ordinal).ShouldBeTrue(text);
    });

    [Fact]
    public void Every_citation_is_listed_once_and_every_mark_is_shown() => Wild.Check(Rendered, sample =>
    {
        var embeds = sample.Pages.SelectMany(p => p.Embeds).ToList();
        var names = embeds.Where(e => e.Title == "Citations").SelectMany(e => e.Fields ?? []).Select(f => f.Name)
            .Where(n => !n.EndsWith("(continued)", StringComparison.Ordinal)).ToList();
        foreach (var citation in sample.Answer.Citations)
            names.Count(n => n.StartsWith($"[{citation.N}] ", StringComparison.Ordinal)).ShouldBe(1);
        sample.Pages.SelectMany(p => p.Citations.Select(c => c.N)).Distinct().Order().ShouldBe(sample.Answer.Citations.Select(c => c.N));
        var values = string.Concat(embeds.SelectMany(e => e.Fields ?? []).Select(f => f.Value));
        IEnumerable<IReadOnlyList<int>> marks =
            [.. sample.Answer.Statements.Select(s => s.Citations), .. sample.Answer.Notices.Select(n => n.Citations)];
        foreach (var number in marks.SelectMany(m => m))
            values.Contains($"[{number}]", StringComparison.Ordinal).ShouldBeTrue($"{number}");
    });

    private static FsCheck.Gen<(Answer Answer, IReadOnlyList<AnswerPage> Pages)> Rendered { get; } = Of(Wild.Answer);

    // Cells of one name, or of names that had to be cut, could not be told apart when they go on on other pages.
    private static FsCheck.Gen<(Answer Answer, IReadOnlyList<AnswerPage> Pages)> RenderedWithCellsOfTheirOwn { get; } =
        Of(Wild.Answer.Select(answer => answer with
        {
            Statements =
                [.. answer.Statements.Select((s, at) => s.Column is null ? s : s with { Label = $"Row {at}", Column = $"{at % 4}" })],
        }));

    private static FsCheck.Gen<(Answer Answer, IReadOnlyList<AnswerPage> Pages)> Of(FsCheck.Gen<Answer> answers) =>
        from answer in answers
        from names in Wild.Short.ArrayOf().Resize(5)
        select (answer, PageRenderer.Render(answer, new RenderingContext(names, [])));

    private static string Shown(string text) => DiscordMarkdown.Display(Markdown.Escape(text));

    // Cuts and line breaks stand between words, marks and bullets between lines.
    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
