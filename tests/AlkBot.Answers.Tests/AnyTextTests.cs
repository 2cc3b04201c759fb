using AlkBot.Answers.Commands;
using AlkBot.Answers.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace AlkBot.Answers.Tests;

public sealed class AnyTextTests(SmallReviewIndex review) : IClassFixture<SmallReviewIndex>
{
    private static readonly string[] Pieces =
    [
        "/", "/trial ", "/trials ", "/drug ", "/drugs ", "/mutation ", "/mutations ", "/pathway ", "/compare ", "/cite ", "/ask ", "/help ",
        "drug:", "phase:", "target=", "\"", "“", "”", "NCT", "01207440", "T315I", "imatinib", " ", ":", "-", "p.", "ABL1", "\ud800", "\udc00",
        "\u0000", "*", "OR", "NEAR(", "(", ")", "[", "]", "small-review:", "99999999999", "é", "\u202e", "🧬", "ß", "İ", "_", "'", ";", "\\",
    ];

    [Fact]
    public void Any_string_has_an_answer_whose_citations_are_verbatim() => Check(ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""));

    [Fact]
    public void Any_string_of_the_right_pieces_has_an_answer_whose_citations_are_verbatim() =>
        Check(Gen.Elements(Pieces).ListOf().Select(string.Concat));

    [Fact]
    public async Task Every_command_answers_any_of_the_pieces()
    {
        foreach (var command in new Answerer().Catalog.Commands)
        {
            foreach (var piece in Pieces)
                await review.AskAsync($"/{command.Declaration.Name} {piece}");
        }
    }

    // AskAsync checks what has to hold of every answer.
    private void Check(Gen<string> texts) => Prop.ForAll(texts.ToArbitrary(), text =>
    {
        review.AskAsync(text).GetAwaiter().GetResult();
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(17, 4711));
}
