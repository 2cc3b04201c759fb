using AlkBot.Index.Tests.Generations;

namespace AlkBot.Index.Tests.Faults;

public sealed class KilledBuilderTests
{
    private const int Kills = 100, Seed = 20260131;

    // About two builds: a kill falls anywhere in one, its first step and its last alike.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(150);

    [Fact]
    public async Task A_builder_killed_at_a_hundred_random_moments_always_leaves_a_whole_generation()
    {
        using var index = new IndexFolder();
        var random = new Random(Seed);
        var (served, leftovers) = (0, 0);
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var builder = await OtherProcess.BuildingOnAsync(index.Root, kill * 1000);
            await Task.Delay(random.NextDouble() * Longest);
            await builder.KillAsync();

            leftovers += index.Folders.Count(name => name.EndsWith(".partial", StringComparison.Ordinal));
            // Who serves meanwhile reads what the pointer names, and nothing is mended before.
            var version = await index.WholeVersionAsync();
            version.ShouldBeGreaterThan(served);
            served = version;
            await index.Store.RecoverAsync(long.MaxValue, default);
            (await index.WholeVersionAsync()).ShouldBe(version);
            var report = await index.Store.VerifyAsync(null, default);
            report.Failures.ShouldBeEmpty();
            report.Ok.ShouldBeTrue();
            index.Folders.ShouldNotContain(name => name.EndsWith(".partial", StringComparison.Ordinal));
            index.Store.ReadLog().Damaged.Count.ShouldBeLessThanOrEqualTo(kill);
        }
        // Kills that never met a build in its midst would have proved nothing.
        leftovers.ShouldBeGreaterThan(Kills / 10);
    }
}
