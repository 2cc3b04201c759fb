using AlkBot.Answers.Tests.Fixtures;

namespace AlkBot.Answers.Tests;

public sealed class AnswerJsonTests(SmallReviewIndex review) : IClassFixture<SmallReviewIndex>
{
    [Fact]
    public async Task The_fields_are_those_of_the_contract_in_its_order()
    {
        var json = AnswerJson.Write(await review.AskAsync("/trial NCT01207440"));
        json.ShouldStartWith(
            """{"input":"/trial NCT01207440","command":"trial","status":"answered","title":"NCT01207440","statements":[{"kind":"fact","subject":"trial:NCT01207440","predicate":"drug","value":"AP24534","text":"AP24534","citations":[1]}""");
        json.ShouldContain(""" "citations":[{"n":1,"source":"small-review","section":"Table 1","start":""".Trim());
        json.ShouldContain("\"index\":{\"generation\":\"");
        json.ShouldContain("\"builtAt\":\"");
        json.ShouldEndWith("\"sources\":2}}");
    }

    [Fact]
    public async Task Qualifiers_are_written_where_there_are_any_and_nulls_never_are()
    {
        var json = AnswerJson.Write(await review.AskAsync("/drug imatinib"));
        json.ShouldContain("\"value\":\"58%\",\"qualifiers\":{\"population\":\"patients with chronic disease\"},\"text\":");
        json.ShouldNotContain("null");
    }

    [Theory]
    [InlineData("nonsense \n line \u2028 and \u2029 and \u0085 ends")]
    [InlineData("/drug \r\n\u001b[31m")]
    [InlineData("broken \ud800 text")]
    public async Task An_answer_is_one_line_whatever_was_asked(string text)
    {
        var json = AnswerJson.Write(await review.AskAsync(text));
        json.ShouldNotContain(c => char.IsControl(c) || c == '\u2028' || c == '\u2029' || char.IsSurrogate(c));
    }

    [Theory]
    [InlineData("/drug unheard-of", "notInSources")]
    [InlineData("/trial NCT1207440", "ambiguous")]
    [InlineData("", "invalidInput")]
    public async Task A_status_is_written_in_camel_case(string text, string status) =>
        AnswerJson.Write(await review.AskAsync(text)).ShouldContain($"\"status\":\"{status}\"");

    [Fact]
    public async Task What_was_written_can_be_read_again()
    {
        var json = AnswerJson.Write(await review.AskAsync("/compare imatinib ponatinib"));
        AnswerJson.Write(AnswerJson.Read(json)).ShouldBe(json);
    }
}
