using AlkBot.Evidence;

namespace AlkBot.Testing.Index;

public abstract partial class SearchEngineContract
{
    private static SourceEvidence WithNames() => new EvidenceBuilder("a-review").Passage("Imatinib (STI571) and ABL1 and BCR-ABL1.")
        .Entity("gene:abl1", "ABL1").Entity("drug:imatinib", "imatinib", "STI571").Entity("drug:imatimod", "imatimod")
        .Entity("fusion:bcr-abl1", "BCR-ABL1", "ABL1").Build();

    [Theory]
    [InlineData("sti-571", new[] { "drug:imatinib" })]
    [InlineData("ABL 1", new[] { "gene:abl1", "fusion:bcr-abl1" })]
    [InlineData("imati", new string[0])]
    [InlineData("", new string[0])]
    [InlineData("--", new string[0])]
    [InlineData("\ud800\0%_*", new string[0])]
    public async Task A_name_resolves_to_every_entity_of_its_key(string name, string[] entities)
    {
        var reader = await IndexAsync(WithNames());
        (await reader.ResolveNameAsync(name, default)).Select(e => e.Id.ToString()).ShouldBe(entities);
    }

    [Fact]
    public async Task Names_are_suggested_by_the_beginning_of_their_keys_shortest_first_one_an_entity()
    {
        var reader = await IndexAsync(WithNames());
        (await Suggest("IMAT-", null, 10)).ShouldBe(["imatimod imatimod", "imatinib imatinib"]);
        (await Suggest("s", null, 10)).ShouldBe(["imatinib STI571"]);
        (await Suggest("abl", null, 10)).ShouldBe(["ABL1 ABL1", "BCR-ABL1 ABL1"]);
        (await Suggest("abl", EntityType.Fusion, 10)).ShouldBe(["BCR-ABL1 ABL1"]);
        (await Suggest("abl", null, 1)).ShouldBe(["ABL1 ABL1"]);
        (await Suggest("%", null, 2)).Count().ShouldBe(2);
        (await Suggest("matinib", null, 10)).ShouldBeEmpty();

        async Task<IEnumerable<string>> Suggest(string prefix, EntityType? type, int limit) =>
            (await reader.SuggestNamesAsync(prefix, type, limit, default)).Select(s => $"{s.Name} {s.Matched.Text}");
    }

    [Fact]
    public async Task An_entity_of_two_sources_has_the_names_of_both_and_a_printed_name_outranks_a_known_one()
    {
        var printed = new EvidenceBuilder("b-review").Passage("Gleevec is imatinib.");
        var gleevec = new EntityName("Gleevec", NameOrigin.Source, "brand", printed.Cite("Gleevec"));
        var id = EntityId.Parse("drug:imatinib");
        var reader = await IndexAsync(
            new EvidenceBuilder("a-review").Passage("Imatinib.").Entity(new Entity(id, "imatinib",
                [new EntityName("imatinib", NameOrigin.Source), new EntityName("Gleevec", NameOrigin.Lexicon, "brand")])).Build(),
            printed.Entity(new Entity(id, "Gleevec",
                [gleevec, new EntityName("imatinib", NameOrigin.Lexicon), new EntityName("STI571", NameOrigin.Lexicon, "code")])).Build());
        var entity = await reader.ReadEntityAsync(id, default);
        entity.ShouldNotBeNull().Name.ShouldBe("imatinib");
        entity.Names.ShouldBe(
            [new EntityName("imatinib", NameOrigin.Source), gleevec, new EntityName("STI571", NameOrigin.Lexicon, "code")]);
        (await reader.ResolveNameAsync("gleevec", default)).ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Fact]
    public async Task Entities_are_listed_by_id_and_by_type()
    {
        var reader = await IndexAsync(WithNames());
        (await reader.ListEntitiesAsync(null, default)).Select(e => e.Id.ToString())
            .ShouldBe(["drug:imatimod", "drug:imatinib", "gene:abl1", "fusion:bcr-abl1"]);
        (await reader.ListEntitiesAsync(EntityType.Gene, default)).Select(e => e.Name).ShouldBe(["ABL1"]);
        (await reader.ListEntitiesAsync(EntityType.Pathway, default)).ShouldBeEmpty();
        (await reader.ReadEntityAsync(EntityId.Parse("drug:unknown"), default)).ShouldBeNull();
        (await reader.ReadEntityAsync(EntityId.Parse("gene:imatinib"), default)).ShouldBeNull();
    }
}
