using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Libraries;

public sealed partial class LibraryTests
{
    private static SourceEvidence WithNames() => new EvidenceBuilder("a-review").Passage("Imatinib (STI571) and ABL1 and BCR-ABL1.")
        .Entity("gene:abl1", "ABL1").Entity("drug:imatinib", "imatinib", "STI571").Entity("drug:imatimod", "imatimod")
        .Entity("fusion:bcr-abl1", "BCR-ABL1", "ABL1").Build();

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
        var entity = reader.FindEntity(id);
        entity.ShouldNotBeNull().Name.ShouldBe("imatinib");
        entity.Names.ShouldBe(
            [new EntityName("imatinib", NameOrigin.Source), gleevec, new EntityName("STI571", NameOrigin.Lexicon, "code")]);
        reader.Names.Find("gleevec").ShouldHaveSingleItem().Entity.ShouldBe(id);
    }

    [Fact]
    public async Task Entities_are_listed_by_id()
    {
        var reader = await IndexAsync(WithNames());
        reader.Entities.Select(e => e.Id.ToString())
            .ShouldBe(["drug:imatimod", "drug:imatinib", "gene:abl1", "fusion:bcr-abl1"]);
        reader.FindEntity(EntityId.Parse("drug:unknown")).ShouldBeNull();
        reader.FindEntity(EntityId.Parse("gene:imatinib")).ShouldBeNull();
    }
}
