using AlkBot.Terminal;

namespace AlkBot.EndToEnd.Tests.Running;

public sealed class InputLinesTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\nb\n", new[] { "a", "b" })]
    [InlineData("\n\na\r\n\n", new[] { "", "", "a", "" })]
    [InlineData("a\rb\nc\0d", new[] { "a\rb", "c\0d" })]
    public async Task Only_a_line_feed_ends_a_line(string input, string[] lines) => (await ReadAsync(input)).ShouldBe(lines);

    [Fact]
    public async Task A_line_may_be_longer_than_any_buffer()
    {
        var huge = new string('x', 300_000);

        (await ReadAsync($"{huge}\nnext")).ShouldBe([huge, "next"]);
    }

    [Fact]
    public async Task Of_a_line_only_the_beginning_is_kept() =>
        (await ReadAsync("abcdef\r\nabc\r\nabcd\nghijkl", 3)).ShouldBe(["abc", "abc", "abc", "ghi"]);

    private static async Task<List<string>> ReadAsync(string input, int longest = int.MaxValue - 1)
    {
        using var reader = new StringReader(input);
        var lines = new List<string>();
        await foreach (var line in InputLines.ReadAsync(reader, longest, CancellationToken.None))
            lines.Add(line);
        return lines;
    }

    [Fact]
    public async Task Of_a_line_without_an_end_no_more_is_held_than_is_kept()
    {
        const long Half = EndlessLine.Length * sizeof(char) / 2;
        var before = GC.GetTotalAllocatedBytes();

        var lines = await InputLines.ReadAsync(new EndlessLine(), longest: 10, default).ToListAsync();

        lines.ShouldHaveSingleItem().Length.ShouldBe(10);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(Half);
    }

    private sealed class EndlessLine : TextReader
    {
        public const int Length = 256 * 1024 * 1024;

        private int _left = Length;

        public override int Read(char[] buffer, int index, int count)
        {
            var read = Math.Min(count, _left);
            _left -= read;
            return read;
        }
    }
}
