namespace AlkBot.Answers.Tests.Fixtures;

/// <summary>What has to hold of every answer, whatever was asked.</summary>
internal static class EveryAnswer
{
    public static void ShouldHold(Answer answer, string input, IReadOnlyDictionary<string, string> texts)
    {
        answer.Input.ShouldBe(input);
        answer.Title.ShouldNotBeNullOrWhiteSpace();
        (answer.Statements.Count + answer.Notices.Count).ShouldBeGreaterThan(0);
        foreach (var citation in answer.Citations)
            texts[citation.Source][citation.Start..citation.End].ShouldBe(citation.Quote);
        answer.Citations.Select(c => (c.Source, c.Start, c.End)).ShouldBeUnique();
        var used = answer.Statements.SelectMany(s => s.Citations).Concat(answer.Notices.SelectMany(n => n.Citations)).Distinct().ToList();
        used.ShouldBe(Enumerable.Range(1, answer.Citations.Count), "numbers run in the order of first use");
        foreach (var statement in answer.Statements)
            ShouldHold(statement, answer);
        AnswerJson.Read(AnswerJson.Write(answer)).Statements.Count.ShouldBe(answer.Statements.Count);
    }

    private static void ShouldHold(Statement statement, Answer answer)
    {
        statement.Text.ShouldNotBeNullOrWhiteSpace();
        if (statement.Kind == StatementKind.Wording)
            return;
        statement.Citations.ShouldNotBeEmpty();
        if (statement.Kind == StatementKind.Quote)
        {
            answer.Citations[statement.Citations[0] - 1].Quote.ShouldBe(statement.Text);
            return;
        }
        statement.Subject.ShouldNotBeNull();
        statement.Predicate.ShouldNotBeNull();
        statement.Value.ShouldNotBeNull();
        statement.Text.ShouldContain(statement.Value);
    }
}
