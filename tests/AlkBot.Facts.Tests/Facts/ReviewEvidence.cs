using AlkBot.Evidence;
using AlkBot.Facts.Curated;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Lexicons;
using AlkBot.Facts.Tests.Readers;
using AlkBot.Facts.Text;
using AlkBot.Testing;

namespace AlkBot.Facts.Tests.Facts;

/// <summary>All that is extracted from the review of the source folder, once with and once without the curated facts.</summary>
internal static class ReviewEvidence
{
    public const string FactsFile = "alk-resistance-review.facts.json";

    public static Lexicon Lexicon { get; } = LexiconReader.Read(Lexicon.FileName, Read(Lexicon.FileName));

    public static SourceEvidence Whole { get; } =
        new EvidenceExtractor().Extract(Review.Document, Lexicon, CuratedFacts.Parse(FactsFile, Read(FactsFile)));

    public static SourceEvidence ByRules { get; } = new EvidenceExtractor().Extract(Review.Document, Lexicon, null);

    /// <summary>The facts that rules find in running text, without what tables add.</summary>
    public static IReadOnlyList<Fact> FromText { get; } = ReadText();

    private static IReadOnlyList<Fact> ReadText()
    {
        var findings = new EntityFinder(Lexicon).Find(Review.Document);
        var context = new ExtractionContext(Review.Document, findings.Entities, findings.Mentions);
        var rules = FactRules.All.Where(rule => !rule.GetType().Namespace!.EndsWith(".Tables", StringComparison.Ordinal));
        return new FactMerger(context.Entities).Merge(rules.SelectMany(rule => rule.Extract(context)));
    }

    private static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Repository.SourceFolder, name));
}
