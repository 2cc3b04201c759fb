using AlkBot.Index.State;
using AlkBot.Index.Storage;
using AlkBot.Index.Tests.Generations;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.State;

public sealed class KeptStateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_kept_is_read_by_another_and_is_in_letters_that_people_read()
    {
        await Open().ChangeAsync("marks", records => records["a"] = """{"reason":"größer"}""", default);

        Open().Read("marks").ShouldBe(new Dictionary<string, string> { ["a"] = """{"reason":"größer"}""" }, ignoreOrder: true);
        Open().Read("others").ShouldBeEmpty();
        (await File.ReadAllTextAsync(PathOf("marks"))).ShouldContain("größer");
    }

    [Fact]
    public async Task A_change_that_fails_at_any_step_leaves_all_or_nothing_of_itself()
    {
        await Open().ChangeAsync("marks", records => records["old"] = "1", default);
        for (var step = 0; step < 3; step++)
        {
            foreach (var after in new[] { false, true })
            {
                var failing = Open(new FaultyChanges { FailFrom = step, AfterTheStep = after });
                await Should.ThrowAsync<IndexException>(async () => await failing.ChangeAsync("marks", records => records[$"new-{step}-{after}"] = "2", default));
                var read = Open().Read("marks");
                read["old"].ShouldBe("1");
                read.ContainsKey($"new-{step}-{after}").ShouldBe(step == 2 && after);
            }
        }
        await Open().ChangeAsync("marks", records => records["last"] = "3", default);
        Open().Read("marks").Keys.ShouldBe(["last", "new-2-True", "old"]);
    }

    [Fact]
    public async Task Half_of_a_change_that_a_killed_process_left_behind_is_passed_over()
    {
        await Open().ChangeAsync("marks", records => records["a"] = "1", default);
        await File.WriteAllTextAsync(PathOf("marks") + ".new", "{\"a\": ");
        await File.WriteAllTextAsync(PathOf("marks") + ".lock", "");

        Open().Read("marks").Count.ShouldBe(1);
        await Open().ChangeAsync("marks", records => records["b"] = "2", default);
        Open().Read("marks").Count.ShouldBe(2);
    }

    [Fact]
    public async Task No_change_is_lost_where_many_change_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
            await Open().ChangeAsync("marks", records => records[$"{i}"] = $"{i}", default))));

        Open().Read("marks").Count.ShouldBe(20);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\": ")]
    [InlineData("[1]")]
    [InlineData("null")]
    public async Task A_damaged_file_is_told_of_and_never_written_over(string content)
    {
        await Open().ChangeAsync("marks", records => records["a"] = "1", default);
        await File.WriteAllTextAsync(PathOf("marks"), content);

        Should.Throw<IndexException>(() => Open().Read("marks")).Message.ShouldContain("marks.json' is damaged");
        await Should.ThrowAsync<IndexException>(async () => await Open().ChangeAsync("marks", records => records["b"] = "2", default));
        (await File.ReadAllTextAsync(PathOf("marks"))).ShouldBe(content);
    }

    [Fact]
    public async Task The_version_differs_after_a_change()
    {
        Open().VersionOf("marks").ShouldBe("");
        await Open().ChangeAsync("marks", records => records["a"] = "1", default);
        var first = Open().VersionOf("marks");
        await Open().ChangeAsync("marks", records => records["a"] = "22", default);
        Open().VersionOf("marks").ShouldNotBe(first);
    }

    private StateFolder Open(IFolderChanges? changes = null) => new(_folder.Path, TimeProvider.System, changes ?? new DurableChanges());

    private string PathOf(string collection) => Path.Combine(_folder.Path, "state", $"{collection}.json");
}
