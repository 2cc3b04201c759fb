using AlkBot.Evidence;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Facts.Tests.Facts;

public sealed class LargeRecordTests : IDisposable
{
    private const int Events = 20_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_record_of_twenty_thousand_adverse_events_is_read_within_the_limits_of_a_source()
    {
        var rows = string.Join(',', Enumerable.Range(0, Events).Select(i =>
            $$"""{"term":"Event {{i}}","organSystem":"Skin","stats":[{"groupId":"EG000","numAffected":{{i}},"numAtRisk":97}]}"""));
        await File.WriteAllTextAsync(_folder["a.json"], $$"""
            {"protocolSection":{"identificationModule":{"nctId":"NCT00000102","briefTitle":"Testinib in Tumours"} },
             "resultsSection":{"adverseEventsModule":{"eventGroups":[{"id":"EG000","title":"Testinib"}],"otherEvents":[{{rows}}]} } }
            """);
        var source = (await new SourceFolder(_folder.Path).ListAsync(default).ToListAsync()).ShouldHaveSingleItem();

        var facts = (await source.ReadAsync(default)).Facts.Where(f => f.Predicate == Predicates.AdverseEvents).ToList();

        facts.Count.ShouldBe(Events);
        facts.Select(f => f.Value).ShouldBe(Enumerable.Range(0, Events).Select(i => $"{i}/97"));
        // The row, the caption, the head of its column, the head of the first.
        facts.ShouldAllBe(f => f.Citations.Count == 4);
        facts[^1].Citations.Select(c => c.Quote).ShouldBe(
            ["Event 19999 (Skin) | 19999/97", "Other adverse events", "Testinib", "Affected / at risk"]);
    }
}
