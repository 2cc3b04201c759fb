using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Storage;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Generations;

public sealed class IncrementalBuildTests : IDisposable
{
    private readonly IndexFolder _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task A_source_that_has_not_changed_is_carried_over_and_the_others_are_read()
    {
        var corpus = Trials("58%");
        (await _index.Store.BuildAsync(corpus, null, default)).CarriedOver.ShouldBe(0);
        corpus.Read.ShouldBe(["a", "b", "c"]);

        var next = Trials("60%", "d");
        var report = await _index.Store.BuildAsync(next, null, default);
        next.Read.ShouldBe(["b", "d"]);
        report.CarriedOver.ShouldBe(2);
        report.Sources.Added.ShouldBe(["d"]);
        report.Sources.Changed.ShouldBe(["b"]);
        report.Sources.Removed.ShouldBeEmpty();
        report.Difference.ShouldBe(new GenerationDifference(new(1, 0, 1), new(2, 0, 1), new(1, 0, 1)));
        (await _index.Store.VerifyAsync(null, default)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task An_incremental_build_is_byte_for_byte_a_full_build()
    {
        using var full = new IndexFolder();
        foreach (var corpus in new[] { Trials("58%"), Trials("60%", "d"), Trials("60%", "0"), Trials("58%") })
        {
            var built = (await _index.Store.BuildAsync(corpus, null, default)).Generation.Id;
            var whole = (await full.StoreWith(new DurableChanges()).BuildAsync(corpus, null, default)).Generation.Id;
            var names = Binaries(_index.Of(built));
            names.ShouldBe(Binaries(full.Of(whole)));
            foreach (var name in names)
            {
                var bytes = await File.ReadAllBytesAsync(Path.Combine(_index.Of(built), name));
                bytes.ShouldBe(await File.ReadAllBytesAsync(Path.Combine(full.Of(whole), name)), name);
            }
            Directory.Delete(full.Root, recursive: true);
        }
    }

    // What it says; the rest tells when it was built.
    private static List<string> Binaries(string generation) =>
        [.. Directory.EnumerateFiles(generation, "*.bin").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task What_is_carried_over_out_of_a_damaged_generation_is_read_anew()
    {
        var id = (await _index.Store.BuildAsync(Trials("58%"), null, default)).Generation.Id;
        var path = _index.Bulk(id);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^100] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        var corpus = Trials("58%");
        (await _index.Store.BuildAsync(corpus, null, default)).CarriedOver.ShouldBe(0);
        corpus.Read.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task A_file_that_is_refused_is_reported_and_the_rest_is_built_until_it_is_mended()
    {
        await _index.Store.BuildAsync(Trials("58%"), null, default);
        var corpus = Trials("60%");
        corpus.Refused["b"] = "b.txt: byte 3 is not UTF-8.";
        var id = (await _index.Store.BuildAsync(corpus, null, default)).Generation.Id;
        for (var again = 0; again < 2; again++)
        {
            var report = (await _index.Store.ReadReportAsync(id, default)).ShouldNotBeNull();
            report.Generation.Refused.ShouldBe([new RefusedFile("b.txt", "byte 3 is not UTF-8.")]);
            id = (await _index.Store.BuildAsync(corpus, null, default)).Generation.Id;
        }
        corpus.Refused.Clear();
        var mended = await _index.Store.BuildAsync(corpus, null, default);
        mended.Generation.Refused.ShouldBeEmpty();
        mended.Sources.Added.ShouldBe(["b"]);
        mended.CarriedOver.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_loses_a_source_unasked()
    {
        var id = (await _index.Store.BuildAsync(Trials("58%"), null, default)).Generation.Id;
        var corpus = Trials("60%", "d");
        corpus.Refused["b"] = "b.txt: it is broken.";
        (await Should.ThrowAsync<SourceException>(async () => await _index.Store.EnsureAsync(corpus, null, default)))
            .Message.ShouldBe("b.txt: it is broken.");
        (await _index.Store.ReadCurrentAsync(default)).ShouldNotBeNull().Id.ShouldBe(id);

        // One that never served is not missed.
        corpus = Trials("58%", "d");
        corpus.Refused["d"] = "d.txt: it is broken.";
        (await _index.Store.EnsureAsync(corpus, null, default)).ShouldNotBeNull().Generation.Refused.ShouldHaveSingleItem().File.ShouldBe("d.txt");
    }

    [Fact]
    public async Task When_every_file_is_refused_the_first_reason_is_the_reason()
    {
        var corpus = IndexFolder.Version(1);
        corpus.Refused["review"] = "review.txt: it is empty.";
        (await Should.ThrowAsync<SourceException>(async () => await _index.Store.BuildAsync(corpus, null, default)))
            .Message.ShouldBe("review.txt: it is empty.");
        (await _index.Store.ReadCurrentAsync(default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_report_tells_the_discrepancies_that_are_new()
    {
        var first = await _index.Store.BuildAsync(Trials("58%"), null, default);
        first.Discrepancies.ShouldBeEmpty();
        var second = await _index.Store.BuildAsync(Trials("58%", "d"), new BuildRequest { By = "ada" }, null, default);
        second.DiscrepancyCount.ShouldBe(1);
        var told = second.Discrepancies.ShouldHaveSingleItem();
        (told.Subject, told.Predicate).ShouldBe(("LDK378", "Response rate"));
        told.Values.ShouldBe([new ReportedValue("58%", "b"), new ReportedValue("45%", "d")]);
        (await _index.Store.BuildAsync(Trials("58%", "d"), null, default)).DiscrepancyCount.ShouldBe(0);

        var stored = (await _index.Store.ReadReportAsync(second.Generation.Id, default)).ShouldNotBeNull();
        stored.By.ShouldBe("ada");
        stored.Discrepancies.ShouldHaveSingleItem().Values.ShouldBe(told.Values);
        stored.Unread.ShouldBe(second.Unread);
        stored.Told.Select(t => t.Id).ShouldBe(second.Told.Select(t => t.Id));
        (stored with { Discrepancies = [], Sources = second.Sources, Unread = second.Unread, Told = second.Told })
            .ShouldBe(second with { Discrepancies = [] });
    }

    // Sources that share an entity, so that its names and facts are put together out of several.
    private static FakeCorpus Trials(string rate, string? more = null)
    {
        var sources = new List<SourceEvidence>
        {
            new EvidenceBuilder("a").Under("Drugs").Passage("LDK378 is a drug.").Entity("drug:ceritinib", "LDK378")
                .Fact("drug:ceritinib", Predicates.Class, "drug", "drug").Build(),
            new EvidenceBuilder("b").Passage($"Ceritinib had a rate of {rate}.").Passage("Zykadia is its brand.")
                .Entity("drug:ceritinib", "ceritinib", "Zykadia", "LDK378").Entity("gene:alk", "ALK")
                .Fact("drug:ceritinib", Predicates.ResponseRate, rate, rate).Build(),
            new EvidenceBuilder("c").Row("Table 1", ("Trial", "NCT01828112"), ("Phase", "III")).Entity("trial:NCT01828112", "NCT01828112")
                .Fact("trial:NCT01828112", Predicates.Phase, "III", "III").Build(),
        };
        if (more is not null)
        {
            sources.Add(new EvidenceBuilder(more).Passage("It was 45% then.").Passage("More.")
                .Entity("drug:ceritinib", "ceritinib", "LDK 378").Fact("drug:ceritinib", Predicates.ResponseRate, "45%", "45%").Build());
        }
        return new FakeCorpus([.. sources]);
    }
}
