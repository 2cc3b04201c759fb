using AlkBot.Answers.Languages;
using AlkBot.Answers.Subjects;

namespace AlkBot.Answers.Cards;

/// <summary>Makes cards of answers about one thing.</summary>
public static class CardComposer
{
    /// <summary>Rows of text that a card has for contradictions and lines; a little more than a screen of a phone.</summary>
    private const int Room = 18;

    private const int LeastRows = 2;
    private const int LongestLine = 96;
    private const int ShortestLine = 38;
    private const int LongestWhat = 64;

    /// <summary>The card of <paramref name="answer"/>; null where it is not about one thing that facts are stated of.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language of its labels, which take more room in one than in another.</param>
    public static Card? Of(Answer answer, BotLanguage language)
    {
        var facts = answer.Statements.Where(s => s is { Kind: StatementKind.Fact, Predicate: not null, Value: not null }).ToList();
        if (answer.Status != AnswerStatus.Answered || facts.Count == 0 || CardProfile.Of(answer) is not { } profile)
            return null;
        var citations = new CardCitations(answer);
        var what = WhatOf(profile, facts, answer.Title, citations, out var told);
        var contests = CardContests.Of(answer);
        // Both sides of a contradiction stand above.
        told.UnionWith(facts
            .Where(f => f.Other is null && contests.Any(c => c.About == answer.Title && c.Predicate == f.Predicate)).Select(f => f.Predicate!));
        var room = Room - contests.Sum(c => 1 + c.Sides.Sum(s => CardText.Rows(s.Text.Length + 20)));
        var (lines, notStated) = (new List<(string? Study, CardLine Line)>(), new List<string>());
        // What people want to be told comes before what only may be of use, and is never left out for want of room.
        var asked = profile.Questions.Where(q => !q.Predicates.Any(told.Contains))
            .Select(q => (Question: q, Values: facts.Where(q.IsAnsweredBy).Select(f => CardValue.Of(f, answer.Title, citations)).ToList()))
            .ToList();
        notStated.AddRange(asked.Where(a => a.Values.Count == 0 && a.Question.IsExpected && !IsQuoted(a.Question, answer))
            .Select(a => a.Question.Label));
        var studies = asked.OrderBy(a => a.Question.IsExpected ? 0 : 1)
            .SelectMany(a => a.Values.GroupBy(v => v.Study).Select(s => (a.Question, Study: s.Key, Values: s.ToList()))).ToList();
        room -= CardText.Rows(notStated.Sum(l => language.Word(l).Length) / 2);
        if (contests.Count == 0 && !studies.Exists(s => s.Values[0].IsQuote))
            room -= CardText.Rows(CardExcerpts.Longest);
        foreach (var (at, (question, study, values)) in studies.Index())
        {
            var head = lines.Exists(l => l.Study == study) ? 0 : 1;
            var kept = LeastRows * studies.Skip(at + 1).Count(s => s.Question.IsExpected);
            var more = CardLines.Of(question.Label, values, question.IsExpected ? 3 : 1, LongestLine);
            if (RowsOf(more, language) + head > room - kept)
            {
                if (!question.IsExpected)
                    continue;
                more = CardLines.Of(question.Label, values, 1, ShortestLine);
            }
            room -= RowsOf(more, language) + head;
            lines.AddRange(more.Select(l => (study, l)));
        }
        var groups = lines.GroupBy(l => l.Study).Select(g => new CardGroup(g.Key, [.. g.Select(l => l.Line)])).ToList();
        var all = lines.Select(l => l.Line).Prepend(what).OfType<CardLine>().ToList();
        var excerpt = contests.Count > 0 || lines.Exists(l => l.Line.IsQuote) ? null : ExcerptOf(all, answer);
        IEnumerable<int> cited =
        [
            .. what?.Citations ?? [], .. contests.SelectMany(c => c.Sides).Select(s => s.Citation),
            .. groups.SelectMany(g => g.Lines).SelectMany(l => l.Citations), .. excerpt is null ? [] : (int[])[excerpt.Citation],
        ];
        return new Card(answer.Title, what, groups, excerpt, notStated, [.. cited.Distinct()]);
    }

    // What several values tell is a line below as well.
    private static CardLine? WhatOf(
        CardProfile profile, List<Statement> facts, string title, CardCitations citations, out HashSet<string> told)
    {
        told = [];
        var values = new List<CardValue>();
        foreach (var predicate in profile.What)
        {
            var stated = facts.Where(f => f.Other is null && f.Predicate == predicate)
                .Select(f => CardValue.Of(f, title, citations)).ToList();
            if (stated.Count == 0 || stated[0].Study is not null)
                continue;
            values.Add(stated[0]);
            if (stated.Count == 1)
                told.Add(predicate);
        }
        if (values.Count == 0)
            return null;
        var (line, shown) = CardLines.Of(null, values, PartSeparator.Dot, LongestWhat);
        told.ExceptWith(values.Except(shown).Select(v => v.Fact.Predicate!));
        return line;
    }

    // The quote that most lines rest on; of several a sentence before a cell.
    private static CardExcerpt? ExcerptOf(List<CardLine> lines, Answer answer)
    {
        var uses = lines.SelectMany(l => l.Citations).CountBy(n => n).ToDictionary();
        var best = answer.Citations.Where(c => uses.ContainsKey(c.N))
            .OrderByDescending(c => c.Quote.TrimEnd().EndsWith('.')).ThenByDescending(c => uses[c.N]).FirstOrDefault();
        return best is null ? null : CardExcerpts.Of(best, lines, answer);
    }

    // Sentences are read by their words alone, which may speak of another thing: they are no line, and nothing is denied by them.
    private static bool IsQuoted(CardQuestion question, Answer answer)
    {
        var labels = question.Predicates.Select(FactText.Label).ToHashSet();
        return answer.Statements.Any(s => s is { Kind: StatementKind.Quote, Label: not null } && labels.Contains(s.Label));
    }

    private static int RowsOf(IEnumerable<CardLine> lines, BotLanguage language) =>
        lines.Sum(l => CardText.Rows((l.Label is null ? 0 : language.Word(l.Label).Length) + l.Text.Length + 6));
}
