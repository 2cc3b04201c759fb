using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests.Fixtures;

/// <summary>Two small sources about leukaemia and melanoma, made by hand: nothing in them is in the sources that the bot ships.</summary>
internal static class SmallReview
{
    public static FakeCorpus Corpus { get; } = new(Review(), Record());

    private static SourceEvidence Review()
    {
        var review = new EvidenceBuilder("small-review")
            .Passage("Resistance in two kinases.", PassageKind.Title)
            .Under("Imatinib")
            .Passage("Imatinib (Gleevec, Novartis) is a selective inhibitor of BCR-ABL1.")
            .Passage("The maximum tolerated dose of imatinib was 600 mg once daily.")
            .Passage("The response rate with imatinib was 58% in patients with chronic disease, as compared with 20% with interferon.")
            .Under("Mutations")
            .Passage("T315I in ABL1 causes resistance to imatinib by a bulky side chain.")
            .Passage("Ponatinib (AP24534, Ariad) is active against T315I in ABL1.")
            .Passage("V600E in BRAF is sensitive to vemurafenib.")
            .Passage("Autophagy is a pathway that spares cells.")
            .Under("Table 1")
            .Row("Table 1", ("Drug", "AP24534"), ("Company", "Ariad"), ("Activity against T315I", "Unknown"), ("Trial", "NCT01207440"), ("Phase", "Phase II"))
            .Row("Table 1", ("Drug", "Imatinib"), ("Trial", "NCT00006343"), ("Phase", "Phase III"), ("Previous treatment", "None"))
            .Row("Table 1", ("Drug", "Imatinib"), ("Trial", "NCT00333840"), ("Phase", "Phase I/II"), ("Previous treatment", "Interferon"))
            .Under("References")
            .Passage("Imatinib compared with interferon in chronic leukaemia.", PassageKind.Reference)
            .Entity(new Entity(EntityId.Parse("drug:imatinib"), "Imatinib",
            [
                new EntityName("Imatinib", NameOrigin.Source),
                new EntityName("Gleevec", NameOrigin.Source, "brand"),
                new EntityName("STI-571", NameOrigin.Lexicon, "code"),
            ]))
            .Entity("drug:ponatinib", "AP24534", "Ponatinib")
            .Entity("drug:vemurafenib", "vemurafenib")
            .Entity("mutation:T315I", "T315I")
            .Entity("mutation:V600E", "V600E")
            .Entity("gene:abl1", "ABL1")
            .Entity("gene:braf", "BRAF")
            .Entity("gene:autophagy", "Autophagy")
            .Entity("pathway:autophagy", "Autophagy")
            .Entity("fusion:bcr-abl1", "BCR-ABL1")
            .Entity("drug:glivec-a", "Glivec")
            .Entity("drug:glivec-b", "Glivec")
            .Entity("trial:NCT01207440", "NCT01207440")
            .Entity("trial:NCT00006343", "NCT00006343")
            .Entity("trial:NCT00333840", "NCT00333840");
        return review
            .Fact("drug:imatinib", "company", "Novartis", "Imatinib (Gleevec, Novartis) is a selective inhibitor of BCR-ABL1.")
            .Fact("drug:imatinib", "class", "selective inhibitor of BCR-ABL1", "Imatinib (Gleevec, Novartis) is a selective inhibitor of BCR-ABL1.")
            .Fact("drug:imatinib", "dose", "600 mg once daily", "The maximum tolerated dose of imatinib was 600 mg once daily.",
                null, ("measure", "maximum tolerated dose"))
            .Fact("drug:imatinib", "responseRate", "58%", "The response rate with imatinib was 58% in patients with chronic disease, as compared with 20% with interferon.",
                null, ("population", "patients with chronic disease"))
            .Fact("mutation:T315I", "gene", "ABL1", "T315I in ABL1 causes resistance to imatinib by a bulky side chain.", "gene:abl1")
            .Fact("mutation:T315I", "resistanceTo", "imatinib", "T315I in ABL1 causes resistance to imatinib by a bulky side chain.", "drug:imatinib")
            .Fact("mutation:V600E", "sensitiveTo", "vemurafenib", "V600E in BRAF is sensitive to vemurafenib.", "drug:vemurafenib")
            .Fact("drug:ponatinib", "activeAgainst", "active", "Ponatinib (AP24534, Ariad) is active against T315I in ABL1.",
                "mutation:T315I", ("mutation", "T315I"))
            .Fact("drug:ponatinib", "activeAgainst", "Unknown", "AP24534 Ariad Unknown NCT01207440 Phase II",
                "mutation:T315I", ("mutation", "T315I"))
            .Fact("drug:ponatinib", "company", "Ariad", "AP24534 Ariad Unknown NCT01207440 Phase II")
            .Fact("trial:NCT01207440", "drug", "AP24534", "AP24534 Ariad Unknown NCT01207440 Phase II", "drug:ponatinib")
            .Fact("trial:NCT01207440", "phase", "Phase II", "AP24534 Ariad Unknown NCT01207440 Phase II")
            .Fact("trial:NCT00006343", "drug", "Imatinib", "Imatinib NCT00006343 Phase III None", "drug:imatinib")
            .Fact("trial:NCT00006343", "phase", "Phase III", "Imatinib NCT00006343 Phase III None")
            .Fact("trial:NCT00006343", "previousTreatment", "None", "Imatinib NCT00006343 Phase III None")
            .Fact("trial:NCT00333840", "drug", "Imatinib", "Imatinib NCT00333840 Phase I/II Interferon", "drug:imatinib")
            .Fact("trial:NCT00333840", "phase", "Phase I/II", "Imatinib NCT00333840 Phase I/II Interferon")
            .Fact("trial:NCT00333840", "previousTreatment", "Interferon", "Imatinib NCT00333840 Phase I/II Interferon")
            .Build();
    }

    // A second source that repeats one value and contradicts another.
    private static SourceEvidence Record() => new EvidenceBuilder("trial-record")
        .Under("Design")
        .Passage("NCT00006343 is a phase II study of imatinib by Novartis.")
        .Entity("trial:NCT00006343", "NCT00006343")
        .Entity("drug:imatinib", "imatinib")
        .Fact("trial:NCT00006343", "drug", "imatinib", "NCT00006343 is a phase II study of imatinib by Novartis.", "drug:imatinib")
        .Fact("trial:NCT00006343", "phase", "phase II", "NCT00006343 is a phase II study of imatinib by Novartis.")
        .Fact("trial:NCT00006343", "sponsor", "Novartis", "NCT00006343 is a phase II study of imatinib by Novartis.")
        .Build();
}
