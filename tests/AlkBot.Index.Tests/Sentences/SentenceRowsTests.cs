using AlkBot.Evidence;
using AlkBot.Index.Sentences;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Sentences;

public sealed class SentenceRowsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Every_sentence_has_a_row_of_its_own_and_every_row_its_passage()
    {
        var rows = Read(Rows());

        rows.Count.ShouldBe(6);
        rows.RowOf(Passage("a", 1), 1).ShouldBe(1);
        rows.RowOf(Passage("a", 3), 0).ShouldBe(2);
        rows.RowOf(Passage("b", 1), 2).ShouldBe(5);
        Enumerable.Range(0, 6).Select(rows.PassageOf).ShouldBe(
            [Passage("a", 1), Passage("a", 1), Passage("a", 3), Passage("b", 1), Passage("b", 1), Passage("b", 1)]);
    }

    [Fact]
    public void What_was_not_added_has_no_row()
    {
        var rows = Read(Rows());

        rows.RowOf(Passage("a", 2), 0).ShouldBe(-1);
        rows.RowOf(Passage("a", 1), 2).ShouldBe(-1);
        rows.RowOf(Passage("a", 4), 0).ShouldBe(-1);
        rows.RowOf(Passage("c", 1), 0).ShouldBe(-1);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_refused()
    {
        var path = _folder["rows"];
        Rows().Write(path);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);

        Should.Throw<InvalidDataException>(() => SentenceRows.Read(path));
    }

    public void Dispose() => _folder.Dispose();

    private static SentenceRows Rows()
    {
        var rows = new SentenceRows();
        rows.Add(SourceId.Parse("a"), [2, 0, 1]);
        rows.Add(SourceId.Parse("b"), [3]);
        return rows;
    }

    private SentenceRows Read(SentenceRows rows)
    {
        var path = _folder["rows"];
        rows.Write(path);
        return SentenceRows.Read(path);
    }

    private static PassageId Passage(string source, int ordinal) => new(SourceId.Parse(source), ordinal);
}
