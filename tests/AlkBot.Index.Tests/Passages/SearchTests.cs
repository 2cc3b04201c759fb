using AlkBot.Evidence;
using AlkBot.Index.Passages;
using AlkBot.Index.Queries;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Passages;

public sealed class SearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("EML4-ALK", 1)]
    [InlineData("EML4ALK", 1)]
    [InlineData("eml4", 1)]
    [InlineData("c-MET", 2)]
    [InlineData("cMET", 2)]
    [InlineData("MET", 2)]
    [InlineData("HSP-90", 3)]
    [InlineData("CH5424802/RO5424802", 4)]
    [InlineData("RO5424802", 4)]
    [InlineData("p.Gly1202Arg", 5)]
    [InlineData("Gly1202Arg", 5)]
    [InlineData("PI3K/AKT/mTOR", 6)]
    [InlineData("mTOR", 6)]
    [InlineData("1151Tins", 7)]
    public async Task A_name_is_found_whole_in_parts_and_with_or_without_its_hyphens(string typed, int ordinal)
    {
        var reader = await IndexAsync(
            new PassageStorage(),
            Some.Evidence(
                "review", "Fusions such as EML4-ALK.", "The receptor c-MET here.", "A chaperone, HSP90.", "Now CH5424802/RO5424802.",
                "Written p.Gly1202Arg there.", "The PI3K/AKT/mTOR way.", "An insertion, 1151Tins."));
        using (reader)
        {
            var hits = await reader.SearchAsync(new SearchRequest(new TermQuery(typed)), default);
            hits.ShouldHaveSingleItem().Passage.Id.Ordinal.ShouldBe(ordinal);
        }
    }

    [Fact]
    public async Task An_index_that_was_written_in_many_segments_has_few_and_keeps_the_order_of_all_it_holds()
    {
        SourceEvidence[] sources =
        [
            .. Enumerable.Range(0, 40).Select(
                i => Some.Evidence($"s-{i:D2}", [.. Enumerable.Range(0, 100 + (i % 3 * 500)).Select(j => $"Ligase of {i} and {j}.")]) with
                {
                    Facts = [FactOf($"s-{i:D2}", $"{99 - i}")],
                }),
        ];
        var reader = await IndexAsync(FaultyDirectory.Storage(inner => new FaultyDirectory(inner), megabytesInMemory: 0.1), sources);
        using (reader)
        {
            var hits = await reader.SearchAsync(new SearchRequest(new TermQuery("ligase"), 1000), default);
            hits.Select(hit => hit.Passage.Id).ShouldBe(sources.SelectMany(s => s.Passages).Select(p => p.Id).Take(1000));
            foreach (var source in sources)
            {
                reader.ReadText(source.Source.Id).ShouldBe(source.Source.Text);
                reader.ReadPassages(source.Source.Id, default).Select(p => p.Text)
                    .ShouldBe(source.Passages.Select(p => p.Text));
                var middle = (await reader.ReadPassageAsync(source.Passages[50].Id, 1, default)).ShouldNotBeNull();
                middle.Passage.Text.ShouldBe(source.Passages[50].Text);
                middle.Before.Concat(middle.After).Select(p => p.Text).ShouldBe([source.Passages[49].Text, source.Passages[51].Text]);
            }
            reader.Facts.Select(f => f.Value)
                .ShouldBe(sources.SelectMany(s => s.Facts).Select(f => f.Value));
        }
        Directory.EnumerateFiles(_folder["generation"], "*.si").Count().ShouldBe(8);
    }

    private static Fact FactOf(string source, string value) => new EvidenceBuilder(source).Passage($"Ligase of {value}.")
        .Fact("drug:imatinib", Predicates.Class, value, "Ligase").Build().Facts[0];

    private async Task<Library> IndexAsync(PassageStorage storage, params SourceEvidence[] sources)
    {
        var directory = _folder.Subfolder("generation");
        using (var writer = new GenerationWriter(storage, directory))
        {
            foreach (var source in sources)
                writer.Add(source, default);
            await writer.CompleteAsync(default);
        }
        return Library.Open(
            storage, directory, new("generation", DateTimeOffset.UnixEpoch, "Lucene", "fingerprint", sources.Length, 0, 0));
    }
}
