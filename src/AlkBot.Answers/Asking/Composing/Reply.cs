using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Names;
using AlkBot.Index;

namespace AlkBot.Answers.Asking.Composing;

/// <summary>Composes the answer from what was kept: the best first, and nothing that answers much worse.</summary>
internal sealed class Reply(AnswerBuilder builder, FactBook book, Library titles)
{
    /// <summary>How far below the best a fact may score and still be told.</summary>
    private const double FactTolerance = 1.3;

    /// <summary>How far below the best a sentence may score and still be quoted.</summary>
    private const double SentenceTolerance = 1.4;

    /// <summary>What a list counts for whose facts answer together only.</summary>
    private const double ScoreOfUnjudged = 6;

    /// <summary>By how much a claim has to score better than a list's facts to be told in its place.</summary>
    private const double MuchBetter = 2.5;

    /// <summary>By how little two claims may differ to answer equally well.</summary>
    private const double AsGood = 0.5;

    private const int MostSentences = 3;

    private readonly LimitedAnswer _answer = new(builder, book, titles);

    /// <summary>Tells the list, then what else answers.</summary>
    public void Tell(Question question, IReadOnlyList<ListedSubject> list, IReadOnlyList<Claim> kept)
    {
        TellAll(question, list, kept);
        _answer.TellColumns();
    }

    private void TellAll(Question question, IReadOnlyList<ListedSubject> list, IReadOnlyList<Claim> kept)
    {
        var ranked = kept.OrderByDescending(c => c.Score).ThenBy(c => c.Quote.Passage).ThenBy(c => c.Quote.Span.Start).ToList();
        var facts = ranked.Where(c => c.Fact is not null).ToList();
        var sentences = ranked.Where(c => c.Fact is null).ToList();
        // What speaks of far more of the question than the listed facts do is what was asked for.
        var best = ranked.Select(c => c.Merit).DefaultIfEmpty(0).Max();
        if (list.Count > 0 && best <= ScoreOf(list, facts) + MuchBetter)
        {
            TellList(question, list);
            TellSentences([.. sentences.Where(s => list.Any(l => s.Own.Mentions.Any(m => m.Entities.Any(e => e.Id == l.Subject))))
                .Take(2)]);
            return;
        }
        if (!question.IsOnlyNames)
        {
            foreach (var claim in ranked)
            {
                if (claim.Fact is { } fact)
                    _answer.Tell(fact, ranked.Count == 1);
                else
                    _answer.Quote(claim);
            }
            _answer.TellContested([.. ranked.Where(c => c.Fact is null).SelectMany(c => c.Facts)
                .Where(f => question.Attributes.Any(a => a.Predicates.Contains(f.Predicate)))]);
            return;
        }
        if (facts.Count > 0 && (sentences.Count == 0 || facts[0].Score >= sentences[0].Score - 0.5))
        {
            // A sentence that answers as well as the best fact must not fall victim to the number of facts.
            if (sentences.Count > 0 && sentences[0].Score >= facts[0].Score - AsGood)
            {
                TellFacts([.. facts.Take(1)]);
                TellSentences([.. sentences.Take(1)]);
            }
            TellFacts(facts);
            TellSentences([.. sentences.Where(s => s.Score >= facts[0].Score - SentenceTolerance).Take(1)]);
        }
        else
        {
            TellSentences(sentences);
            TellFacts([.. facts.Where(f => f.Score >= sentences[0].Score - FactTolerance)]);
        }
    }

    private static double ScoreOf(IReadOnlyList<ListedSubject> list, IEnumerable<Claim> facts) =>
        facts.Where(f => list.Any(l => l.Facts.Contains(f.Fact!))).Select(f => f.Merit).DefaultIfEmpty(ScoreOfUnjudged).Max();

    private void TellSentences(List<Claim> sentences)
    {
        if (sentences.Count == 0)
            return;
        var quoted = 0;
        foreach (var claim in sentences.TakeWhile(s => s.Score >= sentences[0].Score - SentenceTolerance))
        {
            if (quoted < MostSentences && _answer.Quote(claim))
                quoted++;
        }
    }

    private void TellFacts(List<Claim> facts)
    {
        if (facts.Count == 0)
            return;
        var near = facts.TakeWhile(f => f.Score >= facts[0].Score - FactTolerance).Select(f => f.Fact!).ToList();
        // Where many state the same, other values come before it is said again.
        near = [.. near.Index().GroupBy(f => f.Item.Value).SelectMany(g => g.Select((f, again) => (Fact: f, Again: again)))
            .OrderBy(f => f.Again).ThenBy(f => f.Fact.Index).Select(f => f.Fact.Item)];
        var left = near.Where((f, at) => !_answer.Tell(f, near.Count == 1 || (at == 0 && near.Count == 2))).ToList();
        _answer.Rest(left.Count, "fact", left.Select(f => EntityWords.CommandFor(f.Subject.Type, titles.NameOf(f.Subject))));
    }

    private void TellList(Question question, IReadOnlyList<ListedSubject> list)
    {
        // Quotes that several things share come first, so that as many as possible find room.
        var uses = list.SelectMany(l => l.Facts.SelectMany(f => f.Citations.Take(1))).GroupBy(c => (c.Source, c.Span))
            .ToDictionary(g => g.Key, g => g.Count());
        var ordered = list.OrderByDescending(l => Math.Floor(l.Score))
            .ThenByDescending(l => l.Facts.Max(f => uses[(f.Citations[0].Source, f.Citations[0].Span)])).ToList();
        var left = ordered.Where(l => !_answer.Tell(l)).ToList();
        _answer.Rest(
            left.Count, question.Focus is { } type ? EntityWords.Noun(type) : "thing",
            left.Select(l => EntityWords.CommandFor(l.Subject.Type, titles.NameOf(l.Subject))));
    }
}
