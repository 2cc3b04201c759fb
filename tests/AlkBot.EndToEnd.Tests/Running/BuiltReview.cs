using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Running;

/// <summary>The real review, indexed once for all tests that only read it.</summary>
public sealed class BuiltReview : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal string[] Options => ["--sources", Repository.SourceFolder, "--index", Path.Combine(_folder.Path, "index")];

    internal string WorkingDirectory => _folder.Path;

    internal Task<Run> RunAsync(params string[] arguments) => InProcess.RunAsync([.. arguments, .. Options]);

    internal Task<Run> FeedAsync(string input, params string[] arguments) => InProcess.RunAsync(input, [.. arguments, .. Options]);

    public async Task InitializeAsync() => (await RunAsync("index", "build")).Status.ShouldBe(0);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}

/// <summary>Tests that read the one index of the real review.</summary>
[CollectionDefinition(Name)]
public sealed class BuiltReviewTests : ICollectionFixture<BuiltReview>
{
    public const string Name = "built review";
}
