using AlkBot.Answers;
using AlkBot.Rendering;
using AlkBot.Terminal;

namespace AlkBot.EndToEnd.Tests.Rendering;

public sealed class TerminalAnswerRendererTests
{
    [Fact]
    public void An_answer_reads_from_title_to_index()
    {
        var answer = SomeAnswer.Of(
            [
                SomeAnswer.Fact("Phase", "Phase III", 1),
                SomeAnswer.Fact("Previous treatment", "none", 2),
                SomeAnswer.Fact("Previous treatment", "chemotherapy", 1, 2),
            ],
            [SomeAnswer.Citation(1, "a phase III study"), SomeAnswer.Citation(2, "untreated")],
            [new Notice(NoticeKind.Remark, "Read as NCT00000102.", []), new Notice(NoticeKind.Discrepancy, "The sources differ.", [1, 2])],
            ["/drug imatinib", "/trials phase:III"]);

        Render(answer).ShouldBe("""
            NCT00000102

            ! Discrepancy: The sources differ. [1][2]
            ! Remark: Read as NCT00000102.

            Phase               Phase III [1]
            Previous treatment  none [2]
                                chemotherapy [1][2]

            [1] Results · some-review:1 · characters 10-27
                “a phase III study”
            [2] Results · some-review:2 · characters 10-19
                “untreated”

            Try  /drug imatinib
                 /trials phase:III

            Index 20260102T030405000Z-01, built 2026-01-02 03:04 UTC from 1 source

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Quotes_stand_between_quotation_marks() =>
        Render(SomeAnswer.Of([new Statement(StatementKind.Quote, "It works.", [1])])).ShouldContain("\n“It works.” [1]\n");

    [Fact]
    public void Long_text_is_wrapped_and_nothing_is_cut_off()
    {
        var words = string.Join(' ', Enumerable.Range(1, 200).Select(n => $"word{n}"));
        var unbroken = new string('ж', 250);

        var answer = SomeAnswer.Of([SomeAnswer.Fact("Purpose", words, 1)], [SomeAnswer.Citation(1, words + " " + unbroken)]);
        var lines = Render(answer).Split('\n');

        lines.ShouldAllBe(line => line.Length <= 100);
        foreach (var n in Enumerable.Range(1, 200))
            lines.Count(line => line.Split(' ', '“').Contains($"word{n}")).ShouldBe(2);
        string.Concat(lines).Count(c => c == 'ж').ShouldBe(250);
    }

    [Fact]
    public void Markup_and_escape_sequences_of_a_source_are_shown_and_do_nothing()
    {
        var text = Render(SomeAnswer.Of(
            [SomeAnswer.Fact("Phase", "[red]III[/] [[x]] \u001b[2J", 1)],
            [SomeAnswer.Citation(1, "\u001b]0;title\u0007 [link=x]", section: "[bold]\u009b31m")],
            title: "[blink]\r\u001b[1A"));

        text.ShouldContain("[red]III[/] [[x]] ␛[2J");
        text.ShouldContain("␛]0;title␇ [link=x]");
        text.ShouldContain("[bold]<U+009B>31m");
        text.Where(char.IsControl).ShouldAllBe(c => c == '\n');
    }

    [Fact]
    public void A_comparison_is_a_table_with_a_column_for_each_subject()
    {
        string[] subjects = ["alpha", "beta"], labels = ["Dose", "Company"];
        var cells =
            from subject in subjects
            from label in labels
            select SomeAnswer.Fact(label, $"{subject}: {label} of {subject}", 1) with { Column = subject };

        var lines = Render(SomeAnswer.Of([.. cells])).Split('\n');

        lines.ShouldAllBe(line => !line.Contains("alpha:"));

        lines.ShouldContain(line => line.Contains("alpha") && line.Contains("beta"));
        lines.ShouldContain(line => line.Contains("Dose of alpha [1]") && line.Contains("Dose of beta [1]"));
        lines.ShouldContain(line => line.Contains("Company of alpha [1]") && line.Contains("Company of beta [1]"));
    }

    [Fact]
    public void A_screen_gets_colours_unless_they_are_unwanted()
    {
        var answer = SomeAnswer.Of([SomeAnswer.Fact("Phase", "Phase III", 1)]);

        Render(answer, screen: true, colours: true).ShouldContain("\u001b[");
        Render(answer, screen: true, colours: false).ShouldNotContain("\u001b");
    }

    [Fact]
    public void Of_many_quotes_the_first_are_shown_and_all_where_they_are_wanted()
    {
        var citations = Enumerable.Range(1, 5).Select(n => SomeAnswer.Citation(n, $"quote {n}")).ToList();
        var answer = SomeAnswer.Of(
            [new Statement(StatementKind.Quote, "quote 1", [1]), .. citations.Skip(1).Select(c => SomeAnswer.Fact("Phase", "III", c.N))], citations);

        Render(answer, quotes: true).Split('\n').Count(l => l.TrimStart().StartsWith("“quote", StringComparison.Ordinal)).ShouldBe(6);
        var few = Render(answer, quotes: false, hint: "how to see them");
        few.Split('\n').Where(l => l.StartsWith("    “", StringComparison.Ordinal)).Select(l => l.Trim())
            .ShouldBe(["“quote 2”", "“quote 3”", "“quote 4”"]);
        few.ShouldContain("how to see them");
        Render(answer, quotes: false).ShouldNotContain("how to see them");
    }

    [Fact]
    public void An_answer_that_shows_all_its_quotes_says_of_none_how_to_see_it() =>
        Render(SomeAnswer.Of([SomeAnswer.Fact("Phase", "III", 1)], [SomeAnswer.Citation(1, "a phase III study")]), quotes: false, hint: "how")
            .ShouldSatisfyAllConditions(text => text.ShouldContain("“a phase III study”"), text => text.ShouldNotContain("how"));

    private static string Render(Answer answer, bool screen = false, bool colours = false, bool quotes = true, string? hint = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var streams = new TerminalStreams(TextReader.Null, output, TextWriter.Null) { OutIsTerminal = screen, Colours = colours };
        new TerminalAnswerRenderer(AnswerConsole.ForOutput(streams), quotes, hint).Write(answer);
        return output.ToString();
    }
}
