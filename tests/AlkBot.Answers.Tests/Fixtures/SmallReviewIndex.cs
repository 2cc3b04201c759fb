namespace AlkBot.Answers.Tests.Fixtures;

/// <summary>The index of <see cref="SmallReview"/>, built once for a test class.</summary>
public sealed class SmallReviewIndex : IAsyncLifetime
{
    private BuiltIndex _index = null!;

    public BuiltIndex Index => _index;

    public Task<Answer> AskAsync(string text) => _index.AskAsync(text);

    public async Task InitializeAsync() => _index = await BuiltIndex.OfAsync(SmallReview.Corpus);

    public async Task DisposeAsync() => await _index.DisposeAsync();
}
