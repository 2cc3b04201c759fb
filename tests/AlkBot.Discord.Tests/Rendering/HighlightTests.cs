using AlkBot.Answers;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;

namespace AlkBot.Discord.Tests.Rendering;

public sealed class HighlightTests
{
    [Theory]
    [InlineData("EML4-ALK", "fused to EML4-ALK here", "> “fused to **EML4-ALK** here” ¹")]
    // Each line of a quote begins with its sign, through which no bold reaches.
    [InlineData("EML4\nALK", "fused to EML4\nALK here", "> “fused to **EML4**\n> **ALK** here” ¹")]
    public void A_name_in_a_quote_is_bold_on_every_line_that_it_stands_on(string name, string quote, string shown)
    {
        var answer = new Answer(
            "/ask x", "ask", AnswerStatus.Answered, "x", [new Statement(StatementKind.Quote, quote, [1])],
            [new NumberedCitation(1, "s", "Results", 0, quote.Length, quote)], [], [],
            new IndexStamp("20260801T120000Z", DateTimeOffset.UnixEpoch, 1));

        var message = new Message { Components = [RenderedAnswer.Of(answer, new RenderingContext([name], [])).Answer[0].Frame] };

        message.Texts().ShouldContain(shown);
        MessageRules.Broken(message).ShouldBeEmpty();
    }
}
