using AlkBot.Testing;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Tests;

public sealed class WritingTests
{
    [Fact]
    public async Task A_complete_generation_is_one_file()
    {
        using var folder = new TemporaryFolder();
        await using (var writer = await new SqliteSearchEngine().CreateAsync(folder.Path, default))
        {
            await writer.AddAsync(StoredIndex.Evidence(), default);
            await writer.CompleteAsync(default);
        }
        Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).ShouldBe(["index.db"]);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("50% ?#;=&'\"")]
    public async Task Any_folder_name_will_do(string name)
    {
        using var folder = new TemporaryFolder();
        var directory = folder.Subfolder(name);
        var engine = new SqliteSearchEngine();
        await using (var writer = await engine.CreateAsync(directory, default))
        {
            await writer.AddAsync(StoredIndex.Evidence(), default);
            await writer.CompleteAsync(default);
        }
        File.Exists(Path.Combine(directory, "index.db")).ShouldBeTrue();
        (await engine.CheckIntegrityAsync(directory, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["file"], "");
        var thrown = await Should.ThrowAsync<IndexException>(async () => await new SqliteSearchEngine().CreateAsync(folder["file"], default));
        thrown.Message.ShouldContain(folder["file"]);
    }

    [Theory]
    [InlineData(13, "the disk is full")]
    [InlineData(8, "read-only")]
    [InlineData(10, "check the disk")]
    [InlineData(11, "damaged; run: alkbot index build")]
    [InlineData(99, "SQLite reports error 99")]
    public void Every_code_of_SQLite_becomes_one_line_with_the_path(int code, string part)
    {
        var message = SqliteFailure.Explain(new SqliteException("of the engine", code), "DIR/index.db").Message;
        message.ShouldStartWith("'DIR/index.db': ");
        message.ShouldContain(part);
        message.ShouldNotContain("of the engine");
    }
}
