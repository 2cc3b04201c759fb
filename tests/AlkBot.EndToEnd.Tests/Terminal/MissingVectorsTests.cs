using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

public sealed class MissingVectorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MissingVectorsTests() => File.WriteAllText(
        Path.Combine(_folder.Subfolder("sources"), "a.txt"), "A title. Ceritinib is given at a dose of 750 mg daily.");

    private string[] Where => ["--sources", _folder["sources"], "--index", _folder["index"]];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_index_without_vectors_says_so_in_its_status_and_beside_every_answer()
    {
        // A process of the tests is without the model, this one has it.
        (await new Executable(_folder.Path).RunAsync(["index", "build", .. Where])).Status.ShouldBe(0);

        (await InProcess.RunAsync(["index", "status", .. Where])).Out.ShouldContain("by words alone: its vectors are not made yet");
        (await InProcess.RunAsync(["ask", "what is the dose of ceritinib?", .. Where])).Out.ShouldContain("Answered by words alone");
    }

    [Fact]
    public async Task An_index_with_vectors_says_nothing_of_them()
    {
        (await InProcess.RunAsync(["index", "build", .. Where])).Status.ShouldBe(0);

        (await InProcess.RunAsync(["index", "status", .. Where])).Out.ShouldNotContain("words alone");
        (await InProcess.RunAsync(["ask", "what is the dose of ceritinib?", .. Where])).Out.ShouldNotContain("words alone");
    }
}
