using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests;

public sealed class FusionsOfGeneTests
{
    [Theory]
    [InlineData("NKX2-1-ALK")]
    [InlineData("ALK-NKX2-1")]
    [InlineData("NKX2-1::ALK")]
    [InlineData("NKX2-1–ALK")]
    [InlineData("ALK/NKX2-1")]
    [InlineData("HLA-A-NKX2-1")]
    public async Task A_gene_with_a_hyphen_of_its_own_is_answered_with_its_fusion(string fusion)
    {
        await using var index = await BuiltIndex.OfAsync(new FakeCorpus(new EvidenceBuilder("review")
            .Passage($"{fusion} stood in 3% of the tumours, and NKX2, NKX2-1, ALK and HLA-A were looked at.")
            .Entity("gene:nkx2", "NKX2").Entity("gene:nkx2-1", "NKX2-1").Entity("gene:alk", "ALK").Entity("gene:hla-a", "HLA-A")
            .Entity("fusion:one", fusion).Fact("fusion:one", Predicates.Prevalence, "3%", "3% of the tumours").Build()));

        (await index.AskAsync("/pathway NKX2-1")).Statements.Where(IsOfFusion).ShouldNotBeEmpty();
        // Its name begins like the other's, and it is no part of the fusion.
        (await index.AskAsync("/pathway NKX2")).Statements.Where(IsOfFusion).ShouldBeEmpty();

        static bool IsOfFusion(Statement statement) =>
            statement is { Subject: "fusion:one", Predicate: Predicates.Prevalence };
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public async Task Every_fusion_of_a_gene_is_suggested_however_much_else_there_is(int fusions)
    {
        var review = new EvidenceBuilder("review").Passage("ALK is a gene.").Entity("gene:alk", "ALK");
        foreach (var drug in Enumerable.Range(1, 10).Select(i => $"drug{i}ib"))
        {
            review.Passage($"{drug} inhibits ALK.").Entity($"drug:{drug}", drug)
                .Fact($"drug:{drug}", Predicates.Target, "ALK", $"{drug} inhibits ALK", "gene:alk");
        }
        foreach (var partner in Enumerable.Range(1, fusions).Select(i => $"PART{i}"))
            review.Passage($"{partner}-ALK was found.").Entity($"fusion:{partner.ToLowerInvariant()}-alk", $"{partner}-ALK");
        await using var index = await BuiltIndex.OfAsync(new FakeCorpus(review.Build()));

        var suggested = (await index.AskAsync("/pathway ALK")).Suggestions;

        suggested.Where(s => s.EndsWith("-ALK", StringComparison.Ordinal)).ShouldBe(
            Enumerable.Range(1, fusions).Select(i => $"/pathway PART{i}-ALK"), ignoreOrder: true);
        suggested.Count.ShouldBe(Math.Max(fusions, 8));
    }
}
