using AlkBot.Answers;
using AlkBot.Evidence;

namespace AlkBot.EndToEnd.Tests.Rendering;

/// <summary>Answers as commands make them, about a review that does not exist.</summary>
internal static class SomeAnswer
{
    public static Answer Of(
        IReadOnlyList<Statement> statements,
        IReadOnlyList<NumberedCitation>? citations = null,
        IReadOnlyList<Notice>? notices = null,
        IReadOnlyList<string>? suggestions = null,
        string command = "trial",
        string title = "NCT00000102") => new(
            $"/{command} x", command, AnswerStatus.Answered, title, statements, citations ?? [], notices ?? [], suggestions ?? [],
            new IndexStamp("20260102T030405000Z-01", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), 1));

    public static Statement Fact(string label, string text, params int[] citations) => new(StatementKind.Fact, text, citations)
    {
        Subject = "trial:NCT00000102",
        Predicate = label.ToLowerInvariant(),
        Value = text,
        Label = label,
    };

    public static NumberedCitation Citation(int n, string quote, string section = "Results") =>
        new(n, "some-review", section, 10, 10 + quote.Length, quote) { Passage = new PassageId(SourceId.Parse("some-review"), n) };
}
