using AlkBot.Commands;
using AlkBot.Terminal;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

public sealed class UnwritableOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("--help")]
    [InlineData("source", "list")]
    public async Task Output_to_a_full_disk_ends_with_one_clear_line(params string[] arguments)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "a.txt"), "Crizotinib inhibits ALK.\n");
        using var output = new FullDisk();
        using var error = new StringWriter { NewLine = "\n" };

        var status = await new AlkBotTerminal(new TerminalStreams(TextReader.Null, output, error), TimeProvider.System)
            .Add(new SourceCommand())
            .RunAsync([.. arguments, "--sources", _folder.Path, "--index", Path.Combine(_folder.Path, "index")]);

        status.ShouldBe(1);
        error.ToString().ShouldEndWith("alkbot: The output cannot be written: No space left on device\n");
        error.ToString().Split("No space left").Length.ShouldBe(2, "it is said once");
    }

    public void Dispose() => _folder.Dispose();

    private sealed class FullDisk : StringWriter
    {
        public override Task FlushAsync(CancellationToken cancellationToken) => throw new IOException("No space left on device");
    }
}
