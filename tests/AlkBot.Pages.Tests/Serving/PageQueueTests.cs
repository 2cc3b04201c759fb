using AlkBot.Pages.Serving;

namespace AlkBot.Pages.Tests.Serving;

public sealed class PageQueueTests
{
    [Fact]
    public async Task One_address_has_few_pages_in_the_making_and_takes_none_from_another()
    {
        using var queue = new PageQueue(new PageLimits(PerAddress: 1, All: 8));
        using var first = await queue.EnterAsync("a", CancellationToken.None);
        var waiting = Enumerable.Range(0, 2).Select(_ => queue.EnterAsync("a", CancellationToken.None).AsTask()).ToList();

        (await queue.EnterAsync("a", CancellationToken.None)).ShouldBeNull();
        using var other = await queue.EnterAsync("b", CancellationToken.None);
        other.ShouldNotBeNull();
        first!.Dispose();
        (await waiting[0]).ShouldNotBeNull();
    }

    [Fact]
    public async Task All_together_have_no_more_than_they_may()
    {
        using var queue = new PageQueue(new PageLimits(PerAddress: 4, All: 2));
        using var a = await queue.EnterAsync("a", CancellationToken.None);
        using var b = await queue.EnterAsync("b", CancellationToken.None);

        (await queue.EnterAsync("c", CancellationToken.None)).ShouldBeNull();
        a!.Dispose();
        using var c = await queue.EnterAsync("c", CancellationToken.None);
        c.ShouldNotBeNull();
    }

    [Fact]
    public async Task Work_is_done_off_the_thread_pool()
    {
        using var queue = new PageQueue(new PageLimits(1, 1));

        (await queue.RunAsync(_ => Task.FromResult(Thread.CurrentThread.IsThreadPoolThread), CancellationToken.None)).ShouldBeFalse();
    }
}
