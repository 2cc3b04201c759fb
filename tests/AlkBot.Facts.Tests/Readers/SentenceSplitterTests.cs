using AlkBot.Evidence;
using AlkBot.Sources.Sentences;

namespace AlkBot.Facts.Tests.Readers;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("It grew. It died.", "It grew.", "It died.")]
    [InlineData("Soda et al. in cells. Then more.", "Soda et al. in cells.", "Then more.")]
    [InlineData("Adapted from Tabbo et al.. Clinical data follow.", "Adapted from Tabbo et al..", "Clinical data follow.")]
    [InlineData("It was shown by Doe et al. The effect was small.", "It was shown by Doe et al.", "The effect was small.")]
    [InlineData("Drug A vs. Drug B (Fig. 2) failed. See ref. 12 there.", "Drug A vs. Drug B (Fig. 2) failed.", "See ref. 12 there.")]
    [InlineData("Some, i.e. Two of them, e.g. MET, grew. Dr. Roe left.", "Some, i.e. Two of them, e.g. MET, grew.", "Dr. Roe left.")]
    [InlineData("About approx. 12 mg were given. It hit 7.7 months.", "About approx. 12 mg were given.", "It hit 7.7 months.")]
    [InlineData("Patient no. 5 left. The answer is no. Others stayed.", "Patient no. 5 left.", "The answer is no.", "Others stayed.")]
    [InlineData("By J. R. Smith in trials (NCT00000001; NCT00000002). Next one.",
        "By J. R. Smith in trials (NCT00000001; NCT00000002).", "Next one.")]
    [InlineData("The p.Gly1202Arg change. p.Val600Glu differs.", "The p.Gly1202Arg change.", "p.Val600Glu differs.")]
    [InlineData("At the 5' end. mTOR rises. c-MET too.", "At the 5' end.", "mTOR rises.", "c-MET too.")]
    [InlineData("So \"new drugs.\" They help. (All of them.) Good.", "So \"new drugs.\"", "They help.", "(All of them.)", "Good.")]
    [InlineData("It fell in one. <5 years passed. 12 died.", "It fell in one.", "<5 years passed.", "12 died.")]
    [InlineData("It was stage I. The rest was phase II. Fine.", "It was stage I.", "The rest was phase II.", "Fine.")]
    [InlineData("Known.[12,13] The U.S. Food agency agreed.", "Known.[12,13]", "The U.S. Food agency agreed.")]
    [InlineData(
        "It was established.29 In phase 2 it grew (n = 3).8, 9-11 Then See Fig.2 The rest.", "It was established.29",
        "In phase 2 it grew (n = 3).8, 9-11", "Then See Fig.2 The rest.")]
    [InlineData("Who knows? Nobody! The end", "Who knows?", "Nobody!", "The end")]
    [InlineData("See www.example.org for 0.0026 in v1.2. Done.", "See www.example.org for 0.0026 in v1.2.", "Done.")]
    public void A_stop_ends_a_sentence_only_where_one_ends(string text, params string[] sentences) =>
        Split(text).ShouldBe(sentences);

    [Fact]
    public void Only_the_range_is_split()
    {
        const string Text = "One here. Two here. Three here.";
        SentenceSplitter.Split(Text, new Span(10, 20)).Select(s => s.Slice(Text)).ShouldBe(["Two here."]);
    }

    [Fact]
    public void White_space_is_no_sentence() => Split(" \n\t ").ShouldBeEmpty();

    private static List<string> Split(string text) =>
        [.. SentenceSplitter.Split(text, new Span(0, text.Length)).Select(s => s.Slice(text))];
}
