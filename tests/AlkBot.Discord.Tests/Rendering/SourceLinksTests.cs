using System.Text.RegularExpressions;
using AlkBot.Answers;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;
using FsCheck.Fluent;

namespace AlkBot.Discord.Tests.Rendering;

public sealed partial class SourceLinksTests
{
    [Fact]
    public void Each_number_on_a_page_and_each_quote_lead_to_their_places()
    {
        var rendered = RenderedAnswer.Of(Discord.Tests.Answers.Trial, Context(new FarLinks()));

        var links = LinksOf(rendered.Answer[0]);
        links.Distinct().ShouldBe(
        [
            ("¹", "https://alkbot.example/sources/imatinib-review?from=100&to=129"),
            ("²", "https://alkbot.example/sources/imatinib-review?from=200&to=231"),
        ], ignoreOrder: true);
        string.Join('\n', rendered.Answer[0].Frame.Components.OfType<TextDisplay>().Select(t => t.Content)).ShouldNotContain("↗");
        LinksOf(rendered.Quotes[0]).Select(l => l.Words).ShouldBe(
            ["imatinib-review:4", "imatinib-review:9", "imatinib-review:10", "1", "2", "3"], ignoreOrder: true);
    }

    [Fact]
    public void Numbers_that_find_no_room_for_a_link_in_their_lines_stay_and_those_that_do_lead_to_their_place()
    {
        var (linked, plain) = (RenderedAnswer.Of(Discord.Tests.Answers.Trial, Context(new FarLinks(1700))), RenderedAnswer.Of(Discord.Tests.Answers.Trial, Context(null)));

        LinksOf(linked.Answer[0]).Count.ShouldBeInRange(1, 2);
        WithoutLinks(linked).ShouldBe(WithoutLinks(plain));

        static string WithoutLinks(RenderedAnswer rendered) => Link().Replace(
            string.Join('\n', rendered.Answer[0].Frame.Components.OfType<TextDisplay>().Select(t => t.Content)), "$1");
    }

    [Fact]
    public void Without_pages_nothing_is_linked()
    {
        var rendered = RenderedAnswer.Of(Discord.Tests.Answers.Trial, Context(links: null));

        PagesOf(rendered).SelectMany(LinksOf).ShouldBeEmpty();
    }

    [Fact]
    public void No_links_however_long_and_many_break_a_limit_or_take_a_word_from_an_answer() => Wild.Check(Answered, answer =>
    {
        var (linked, plain) = (RenderedAnswer.Of(answer, Context(new FarLinks(100))), RenderedAnswer.Of(answer, Context(links: null)));

        PagesOf(linked).SelectMany(p => MessageRules.Broken(new Message { Components = [p.Frame] })).ShouldBeEmpty();
        linked.Answer.Count.ShouldBe(plain.Answer.Count);
    });

    private static FsCheck.Gen<Answer> Answered { get; } = from answer in Wild.Answer select answer;

    private static RenderingContext Context(ICitationLinks? links) => new([], []) { Links = links };

    private static IEnumerable<AnswerPage> PagesOf(RenderedAnswer rendered) => [.. rendered.Answer, .. rendered.Facts, .. rendered.Quotes];

    private static List<(string Words, string Address)> LinksOf(AnswerPage page) =>
    [
        .. page.Frame.Components.OfType<TextDisplay>().SelectMany(t => Link().Matches(t.Content))
            .Select(m => (m.Groups[1].Value.Replace("\\", "", StringComparison.Ordinal), m.Groups[2].Value)),
    ];

    [GeneratedRegex(@"\[([^\[\]]+)\]\((https://[^)]+)\)")]
    private static partial Regex Link();

    private sealed class FarLinks(int padding = 0) : ICitationLinks
    {
        public string Period => "";

        public string To(NumberedCitation citation) => $"https://alkbot.example{new string('/', padding > 0 ? 1 : 0)}{new string('x', padding)}"
            + $"/sources/{(padding > 0 ? "some" : citation.Source)}?from={citation.Start}&to={citation.End}";
    }
}
