using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests.Fixtures;

/// <summary>The index of the sources that the bot ships, built once for a test class.</summary>
public sealed class ShippedReviewIndex : IAsyncLifetime
{
    private BuiltIndex _index = null!;

    public BuiltIndex Index => _index;

    public Task<Answer> AskAsync(string text) => _index.AskAsync(text);

    public async Task InitializeAsync() => _index = await BuiltIndex.OfAsync(new SourceFolder(Repository.SourceFolder));

    public async Task DisposeAsync() => await _index.DisposeAsync();
}
