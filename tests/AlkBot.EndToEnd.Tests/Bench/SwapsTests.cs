using AlkBot.EndToEnd.Tests.Running;

namespace AlkBot.EndToEnd.Tests.Bench;

public sealed class SwapsTests
{
    // Where memory is unmapped under a reader, this ends the process and not only the test; the long form is the program's own.
    [Fact]
    public async Task Generations_built_rolled_back_and_deleted_under_answers_change_none_of_them()
    {
        var run = await InProcess.BenchAsync("swaps", "--swaps", "12", "--answers", "1000");

        run.Status.ShouldBe(0, run.Error);
        run.OutLines[1].ShouldNotBe("deleted    0");
        run.OutLines[^1].ShouldBe("different  0");
    }
}
