using AlkBot.Index.Storage;


namespace AlkBot.Index.Tests.Faults;

public sealed class DamagedStepTests : IDisposable
{
    private const int Seeds = 6;

    private readonly IndexFolder _index = new();

    public void Dispose() => _index.Dispose();

    public static TheoryData<int, Damage> Faults()
    {
        var faults = new TheoryData<int, Damage>();
        for (var step = 0; step < 8; step++)
        {
            foreach (var damage in Enum.GetValues<Damage>())
                faults.Add(step, damage);
        }
        return faults;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_a_disk_does_at_a_step_the_damage_is_named_and_a_whole_generation_answers(int step, Damage damage)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (before, after) = ((10 * seed) + 1, (10 * seed) + 2);
            await _index.Store.BuildAsync(IndexFolder.WholeVersion(before), null, default);
            var changes = new DamagingChanges(step, damage, seed);
            await AttemptAsync(async () => await _index.StoreWith(changes).BuildAsync(IndexFolder.WholeVersion(after), null, default));

            var named = await DamageAsync();
            var findings = await _index.Store.RecoverAsync(long.MaxValue, default);
            (await _index.WholeVersionAsync()).ShouldBeOneOf(before, after);
            (await DamageAsync()).ShouldBeEmpty();
            if (named.Count > 0)
                findings.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task Every_byte_of_a_generation_is_watched_over()
    {
        await _index.Store.BuildAsync(IndexFolder.WholeVersion(1), null, default);
        var id = (await _index.Store.BuildAsync(IndexFolder.WholeVersion(2), null, default)).Generation.Id;
        var random = new Random(1);
        foreach (var path in Directory.EnumerateFiles(_index.Of(id)).Where(f => new FileInfo(f).Length > 0))
        {
            var whole = await File.ReadAllBytesAsync(path);
            for (var flip = 0; flip < 20; flip++)
            {
                var bytes = whole.ToArray();
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                await File.WriteAllBytesAsync(path, bytes);
                (await DamageAsync()).ShouldNotBeEmpty(Path.GetFileName(path));
            }
            await File.WriteAllBytesAsync(path, whole);
        }
        (await DamageAsync()).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> DamageAsync()
    {
        try
        {
            var report = await _index.Store.VerifyAsync(null, default);
            report.Ok.ShouldBe(report.Failures.Count == 0);
            return report.Failures;
        }
        catch (IndexException e)
        {
            return [e.Message];
        }
    }

    private static async Task AttemptAsync(Func<Task> build)
    {
        try
        {
            await build();
        }
        catch (IndexException e)
        {
            e.Message.ShouldNotContain('\n');
        }
    }
}
