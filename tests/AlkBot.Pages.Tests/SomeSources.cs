using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Pages.Tests;

/// <summary>A review of other drugs than the real one's.</summary>
internal static class SomeSources
{
    public const string Id = "imatinib-review";

    public const string Resistance = "T315I confers resistance to imatinib.";

    public static SourceEvidence Review() => Build(new EvidenceBuilder(Id)
        .Passage("Imatinib and what comes after it.", PassageKind.Title)
        .Under("Resistance", "Mutations")
        .Passage(Resistance)
        .Passage("Imatinib is also known as STI571. It is given once daily.")
        .Row("Table 1", ("Drug", "imatinib"), ("Phase", "Phase III"))
        .Row("Table 1", ("Drug", "dasatinib"), ("Phase", "Phase II"))
        .Entity("drug:imatinib", "imatinib", "STI571").Entity("mutation:T315I", "T315I")
        .Fact("mutation:T315I", Predicates.ResistanceTo, "imatinib", Resistance, "drug:imatinib")
        .Fact("drug:imatinib", Predicates.Phase, "Phase III", "Phase III"));

    /// <summary>The address that shows <paramref name="quote"/>.</summary>
    public static string AddressOf(SourceEvidence source, string quote)
    {
        var start = source.Source.Text.IndexOf(quote, StringComparison.Ordinal);
        return $"/sources/{source.Source.Id}?from={start}&to={start + quote.Length}";
    }

    private static SourceEvidence Build(EvidenceBuilder builder)
    {
        var made = builder.Build();
        return made with
        {
            Source = made.Source with
            {
                Bibliography = new Dictionary<string, string>
                {
                    ["journal"] = "Journal of Drugs",
                    ["published"] = "2003-04-05",
                    ["volume"] = "7",
                    ["pages"] = "11-19",
                    ["doi"] = "10.1000/drugs.7",
                    ["pmid"] = "12345",
                    ["status"] = "corrected by a later notice",
                },
            },
        };
    }
}
