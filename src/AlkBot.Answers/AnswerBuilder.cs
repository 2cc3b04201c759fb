using AlkBot.Answers.Languages;
using AlkBot.Evidence;

namespace AlkBot.Answers;

/// <summary>
/// Collects an answer. Citations are numbered when it is built: first those of the statements, then those of the notices, each
/// span once.
/// </summary>
/// <param name="language">The language of the bot's own words in it.</param>
internal sealed class AnswerBuilder(BotLanguage language)
{
    private readonly List<(Statement Statement, IReadOnlyList<Citation> Citations, string? Generation)> _statements = [];
    private readonly List<(Notice Notice, IReadOnlyList<Citation> Citations)> _notices = [];
    private readonly List<string> _suggestions = [];

    /// <summary>The language of the bot's own words.</summary>
    public BotLanguage Language => language;

    /// <summary>The quotes used so far, statements first.</summary>
    public IEnumerable<Citation> Citations => _statements.SelectMany(s => s.Citations).Concat(_notices.SelectMany(n => n.Citations));

    /// <summary>The quotes that show what the sources say, not only how they call something.</summary>
    public IEnumerable<Citation> CitationsOfContent =>
        _statements.Where(s => s.Statement.Predicate != Predicates.Names).SelectMany(s => s.Citations)
            .Concat(_notices.SelectMany(n => n.Citations));

    /// <summary>The texts of the statements under <paramref name="label"/>, so far.</summary>
    public IEnumerable<string> TextsUnder(string label) =>
        _statements.Where(s => s.Statement.Label == label).Select(s => s.Statement.Text);

    /// <summary>The texts of the statements that <paramref name="quote"/>, or a part of it, is cited for.</summary>
    public IEnumerable<string> TextsOf(Citation quote) => _statements
        .Where(s => s.Citations.Any(c => c.Source == quote.Source && c.Span.Overlaps(quote.Span))).Select(s => s.Statement.Text);

    /// <summary>How many statements there are.</summary>
    public int Count => _statements.Count;

    /// <summary>Adds a source's own words.</summary>
    /// <param name="citation">The words.</param>
    /// <param name="label">What to show before them.</param>
    /// <param name="isPrinted">Whether that is a source's word as well, as the header of a column is.</param>
    public void Quote(Citation citation, string? label = null, bool isPrinted = false) =>
        _statements.Add((new Statement(StatementKind.Quote, citation.Quote, []) { Label = label, IsLabelPrinted = isPrinted }, [citation], null));

    /// <summary>Adds the bot's own words.</summary>
    public void Wording(FormattableString text, params IReadOnlyList<Citation> citations) =>
        _statements.Add((new Statement(StatementKind.Wording, language.Say(text), []), citations, null));

    /// <summary>Adds a statement made elsewhere; its own numbers are replaced by those of <paramref name="citations"/>.</summary>
    public void Add(Statement statement, IReadOnlyList<Citation> citations) => _statements.Add((statement, citations, null));

    /// <summary>Adds a statement of what another generation states, which cites that one's texts.</summary>
    public void AddPast(string generation, Statement statement, IReadOnlyList<Citation> citations) =>
        _statements.Add((statement, citations, generation));

    /// <summary>Adds a notice, unless the same one is there.</summary>
    public void Notice(NoticeKind kind, FormattableString text, params IReadOnlyList<Citation> citations) =>
        Add(new Notice(kind, language.Say(text), []), citations);

    /// <summary>Adds a notice made elsewhere, unless the same one is there.</summary>
    public void Add(Notice notice, IReadOnlyList<Citation> citations)
    {
        if (!_notices.Exists(n => n.Notice.Kind == notice.Kind && n.Notice.Text == notice.Text))
            _notices.Add((notice, citations));
    }

    /// <summary>Adds commands that lead on, each once.</summary>
    public void Suggest(params IEnumerable<string> commands)
    {
        foreach (var command in commands.Where(c => !_suggestions.Contains(c)))
            _suggestions.Add(command);
    }

    /// <summary>Numbers the citations and completes the answer.</summary>
    public Answer Build(string input, string? command, AnswerStatus status, string title, IndexStamp index)
    {
        var numbers = new CitationNumbers();
        var statements = _statements.ConvertAll(s => s.Statement with { Citations = numbers.Of(s.Citations, s.Generation) });
        var notices = _notices.ConvertAll(n => n.Notice with { Citations = numbers.Of(n.Citations) });
        return new Answer(input, command, status, title, statements, numbers.List, notices, _suggestions, index);
    }
}
