using System.Text;
using AlkBot.Evidence;
using AlkBot.Facts.Curated;
using AlkBot.Facts.Lexicons;
using AlkBot.Sources;
using AlkBot.Sources.PlainText;

namespace AlkBot.Facts.Tests.Facts;

/// <summary>Texts about drugs, genes and trials that no rule was written for.</summary>
internal static class Invented
{
    private static readonly Lexicon Names = new(
    [
        Entry("drug:zelatinib", "zelatinib", "ZB-101"),
        Entry("drug:morafenib", "morafenib"),
        Entry("drug:quxitinib", "quxitinib"),
        Entry("gene:kit", "KIT"),
        Entry("gene:abl1", "ABL1"),
        Entry("gene:fgfr2", "FGFR2"),
        Entry("pathway:mek-erk", "MEK/ERK"),
        Entry("pathway:wnt", "WNT"),
        Entry("fusion:bcr-abl1", "BCR-ABL1"),
    ]);

    /// <summary>The facts that the sentences under one heading yield.</summary>
    public static IReadOnlyList<Fact> FactsOf(string text, string heading = "Results in detail") => EvidenceOf(text, heading).Facts;

    /// <summary>The evidence that the sentences under one heading yield.</summary>
    public static SourceEvidence EvidenceOf(
        string text, string heading = "Results in detail", string? curated = null, string title = "Targeted treatment of invented disease")
    {
        var manifest = new Manifest("invented.manifest.json") { Title = title, Kind = "review", Headings = [new ManifestHeading(heading, 1, null)] };
        var document = new PlainTextReader().Read(new SourceFile("invented.txt", Encoding.UTF8.GetBytes($"{title}. {heading}. {text}")), manifest);
        var facts = curated is null ? null : CuratedFacts.Parse("invented.facts.json", Encoding.UTF8.GetBytes(curated));
        return new EvidenceExtractor().Extract(document, Names, facts);
    }

    private static LexiconEntry Entry(string id, params string[] names) =>
        new(EntityId.Parse(id), [.. names.Select(name => new LexiconName(name, "synonym"))]);
}
