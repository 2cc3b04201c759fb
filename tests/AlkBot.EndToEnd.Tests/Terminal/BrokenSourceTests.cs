using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

public sealed class BrokenSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_folder_is_named() =>
        (await BuildAsync()).ShouldHaveFailedWithOneLine(1).ShouldContain(_folder["sources"]);

    [Fact]
    public async Task An_empty_folder_is_named()
    {
        _folder.Subfolder("sources");

        (await BuildAsync()).ShouldHaveFailedWithOneLine(1).ShouldContain(_folder["sources"]);
    }

    [Theory]
    [InlineData("a.txt", new byte[0])]
    [InlineData("a.txt", new byte[] { 0x41, 0xff, 0xfe, 0x42 })]
    public async Task A_file_that_is_empty_or_not_utf8_is_named(string name, byte[] bytes)
    {
        Write(name, bytes);

        (await BuildAsync()).ShouldHaveFailedWithOneLine(1).ShouldContain(name);
    }

    [Fact]
    public async Task An_unknown_key_of_a_manifest_is_named()
    {
        Write("a.txt", "A title. A sentence."u8.ToArray());
        Write("a.manifest.json", """{ "title": "A title", "tilte": "x" }"""u8.ToArray());

        var line = (await BuildAsync()).ShouldHaveFailedWithOneLine(1);

        line.ShouldContain("a.manifest.json");
        line.ShouldContain("tilte");
    }

    [Fact]
    public async Task A_source_that_breaks_leaves_the_index_answering()
    {
        Write("a.txt", "A title. A sentence."u8.ToArray());
        (await BuildAsync()).Status.ShouldBe(0);
        Write("a.txt", []);

        (await BuildAsync()).ShouldHaveFailedWithOneLine(1);
        var run = await RunAsync("ask", "/sources");

        run.Status.ShouldBe(0);
        run.Error.ShouldContain("a.txt");
        run.Error.ShouldContain("answering from generation");
    }

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_folder.Subfolder("sources"), name), bytes);

    private Task<Run> BuildAsync() => RunAsync("index", "build");

    private Task<Run> RunAsync(params string[] arguments) =>
        InProcess.RunAsync([.. arguments, "--sources", _folder["sources"], "--index", _folder["index"]]);
}
