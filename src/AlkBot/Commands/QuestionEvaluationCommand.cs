using System.CommandLine;
using AlkBot.Answers;
using AlkBot.Evaluation;
using AlkBot.Evidence;
using AlkBot.Rendering;
using AlkBot.Terminal;
using AlkBot.Workspaces;

namespace AlkBot.Commands;

/// <summary><c>alkbot eval questions</c>: asks the questions of a file and counts the right answers.</summary>
internal sealed class QuestionEvaluationCommand : TerminalCommand
{
    private readonly Argument<string> _file = new("FILE")
    {
        Description = "A JSON object a line: id, question, kind (answerable, unanswerable), must (patterns), evidence (spans).",
    };

    private readonly Option<string> _source = new("--source")
    {
        Description = "The source that the evidence is counted on; see alkbot source list.",
        Required = true,
        HelpName = "ID",
    };

    private readonly Option<bool> _totals = new("--totals") { Description = "Print the totals only, and no question." };

    public QuestionEvaluationCommand() : base("questions", "Score answers to questions whose evidence is known.")
    {
        Arguments.Add(_file);
        Options.Add(_source);
        Options.Add(_totals);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var questions = await LabelledQuestion.ReadAsync(arguments.GetRequiredValue(_file), cancellationToken);
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        var texts = new Dictionary<string, string>();
        foreach (var known in index.Sources)
            texts[known.Id.Value] = index.ReadText(known.Id) ?? "";
        var source = arguments.GetRequiredValue(_source);
        if (!texts.ContainsKey(source))
        {
            session.Note($"there is no source '{source}'; there are: {string.Join(", ", texts.Keys)}");
            return ExitStatus.NotInSources;
        }
        var (answerer, verdicts, falseQuotes) = (new Answerer(), new List<QuestionVerdict>(), 0);
        foreach (var question in questions)
        {
            var answer = await answerer.AnswerAsync(question.Question, index, cancellationToken);
            var wrong = answer.Citations.Where(c => !IsVerbatim(c, texts[c.Source])).ToList();
            foreach (var citation in wrong)
                session.Note($"{question.Id}: false quote {citation.Start}-{citation.End} of {citation.Source}");
            falseQuotes += wrong.Count;
            verdicts.Add(QuestionVerdict.Of(question, answer, source));
        }
        await WriteAsync(session.Streams.Out, verdicts, falseQuotes, arguments.GetValue(_totals));
        return falseQuotes == 0 ? ExitStatus.Done : ExitStatus.Broken;
    }

    private static bool IsVerbatim(NumberedCitation citation, string text) =>
        new Span(citation.Start, citation.End) is var span && span.FitsIn(text.Length) && span.Slice(text) == citation.Quote;

    private static async Task WriteAsync(TextWriter output, List<QuestionVerdict> verdicts, int falseQuotes, bool totals)
    {
        foreach (var wrong in verdicts.Where(v => !v.IsRight && !totals))
            await output.WriteLineAsync($"{wrong.Question.Id} {Word(wrong.Status)}: {PlainText.OneLine(wrong.Question.Question)}");
        var (answerable, others) = (verdicts.Where(v => v.Question.IsAnswerable).ToList(), verdicts.Where(v => !v.Question.IsAnswerable)
            .ToList());
        await output.WriteLineAsync(
            $"answerable: {answerable.Count(v => v.IsRight)}/{answerable.Count} right, "
            + $"{answerable.Count(v => v is { IsRight: false, IsRefused: false })} answered wrongly, {answerable.Count(v =>
                v.IsRefused)} refused wrongly");
        await output.WriteLineAsync(
            $"unanswerable: {others.Count(v => v.IsRight)}/{others.Count} refused rightly, {others.Count(v =>
                !v.IsRight)} answered wrongly");
        await output.WriteLineAsync($"false quotes: {falseQuotes}");
    }

    private static string Word(AnswerStatus status) => char.ToLowerInvariant(status.ToString()[0]) + status.ToString()[1..];
}
