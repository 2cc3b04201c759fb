using AlkBot.Index.Passages.Analysis;

namespace AlkBot.Index.Tests.Passages;

public sealed class TokenAnalyzerTests
{
    [Theory]
    [InlineData("EML4-ALK", new[] { "eml4", "eml4alk", "alk" })]
    [InlineData("CH5424802/RO5424802", new[] { "ch5424802", "ch5424802ro5424802", "ro5424802" })]
    [InlineData("1151Tins", new[] { "1151tin" })]
    [InlineData("p.Gly1202Arg", new[] { "p", "pgly1202arg", "gly1202arg" })]
    [InlineData("PI3K/AKT/mTOR", new[] { "pi3k", "pi3kaktmtor", "akt", "mtor" })]
    [InlineData("c-MET", new[] { "c", "cmet", "met" })]
    [InlineData("(c-MET),", new[] { "c", "cmet", "met" })]
    [InlineData("IC50=0.6", new[] { "ic50", "ic5006", "0", "6" })]
    [InlineData("naïve nai\u0308ve", new[] { "naiv", "naiv" })]
    [InlineData("β-catenin", new[] { "β", "βcatenin", "catenin" })]
    [InlineData(" — … ", new string[0])]
    public void A_name_is_kept_whole_and_in_parts(string text, string[] tokens) =>
        TokenAnalyzer.Words.TokensOf(text).ShouldBe(tokens);

    [Theory]
    [InlineData("mutations conferred resistance", new[] { "mutat", "confer", "resist" })]
    [InlineData("kinase-inhibitors", new[] { "kinas", "kinaseinhibitor", "inhibitor" })]
    public void Words_of_passages_are_stemmed(string text, string[] stems) =>
        TokenAnalyzer.Words.TokensOf(text).ShouldBe(stems);
}
