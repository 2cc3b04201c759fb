using AlkBot.Answers;
using AlkBot.Evidence;

namespace AlkBot.Discord.Tests;

/// <summary>Answers as commands make them.</summary>
internal static class Answers
{
    public static Answer Trial { get; } = new(
        "/trial NCT00000102",
        "trial",
        AnswerStatus.Answered,
        "NCT00000102",
        [
            Fact("imatinib", 1) with { Predicate = Predicates.Drug, Label = "Drug" },
            Fact("Phase II", 1),
            Fact("Phase III", 2),
            new Statement(StatementKind.Quote, "Imatinib was well tolerated.", [3]),
        ],
        [
            Citation(1, "Table 1", 4, "NCT00000102 imatinib Phase II"),
            Citation(2, "Results", 9, "The phase III trial of imatinib"),
            Citation(3, "Results", 10, "Imatinib was well tolerated."),
        ],
        [],
        ["/drug imatinib"],
        new IndexStamp("20260801T120000Z", new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero), 1));

    public static Statement Fact(string value, params int[] citations) => new(StatementKind.Fact, value, citations)
    {
        Subject = "trial:NCT00000102",
        Predicate = Predicates.Phase,
        Value = value,
        Label = "Phase",
    };

    public static NumberedCitation Citation(int n, string section, int passage, string quote) =>
        new(n, "imatinib-review", section, 100 * n, (100 * n) + quote.Length, quote)
        {
            Passage = new PassageId(SourceId.Parse("imatinib-review"), passage),
        };
}
