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
    public void Without_being_asked_for_quotes_one_stands_for_all_and_a_line_says_how_to_see_them()
    {
        var citations = Enumerable.Range(1, 5).Select(n => SomeAnswer.Citation(n, $"quote {n}")).ToList();
        var answer = SomeAnswer.Of([.. citations.Select(c => SomeAnswer.Fact("Phase", "III", c.N))], citations);

        var all = Render(answer, quotes: true);
        citations.ShouldAllBe(c => all.Contains($"“quote {c.N}”") && all.Contains($"[{c.N}] Results · some-review:{c.N} · characters"));
        var few = Render(answer, quotes: false, hint: "how to see them");
        few.ShouldContain("\n“quote 1” [1]\n5 quotes from some-review; how to see them\n");
        few.ShouldNotContain("quote 2");
        few.ShouldNotContain("characters");
        Render(answer, quotes: false).ShouldContain("\n5 quotes from some-review\n");
    }

    [Fact]
    public void Where_a_statement_is_a_quote_none_is_repeated() =>
        Render(SomeAnswer.Of([new Statement(StatementKind.Quote, "It works.", [1])], [SomeAnswer.Citation(1, "It works.")]), quotes: false)
            .Split('\n').Count(l => l.Contains("It works.")).ShouldBe(1);

    private static string Render(Answer answer, bool screen = false, bool colours = false, bool quotes = true, string? hint = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var streams = new TerminalStreams(TextReader.Null, output, TextWriter.Null) { OutIsTerminal = screen, Colours = colours };
        new TerminalAnswerRenderer(AnswerConsole.ForOutput(streams), quotes, hint).Write(answer);
        return output.ToString();
    }
}
