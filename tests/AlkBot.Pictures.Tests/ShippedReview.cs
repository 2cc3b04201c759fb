using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Pictures.Tests;

/// <summary>The review that ships, indexed once for all tests.</summary>
public sealed class ShippedReview : IAsyncLifetime
{
    internal Drawn Drawn { get; private set; } = null!;

    public async Task InitializeAsync() => Drawn = await Drawn.OfAsync(new SourceFolder(Repository.SourceFolder));

    public Task DisposeAsync()
    {
        Drawn.Dispose();
        return Task.CompletedTask;
    }
}
