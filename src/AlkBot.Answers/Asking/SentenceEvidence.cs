using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Search.Queries;

namespace AlkBot.Answers.Asking;

/// <summary>Finds the sentences that answer a question: ranked passages, their sentences scored again.</summary>
internal static class SentenceEvidence
{
    private const int MostPassages = 20;

    /// <summary>How far below the best a sentence may score and still be quoted.</summary>
    private const double Tolerance = 0.5;

    /// <summary>The sentences that answer, best first; when there is none, those that come nearest.</summary>
    public static async ValueTask<(IReadOnlyList<Citation> Answers, IReadOnlyList<Citation> Nearest)> FindAsync(
        Question question, CommandContext context, CancellationToken cancellationToken)
    {
        var names = question.Entities.SelectMany(e => e.Entities).SelectMany(e => e.Names).Select(n => n.Text).Distinct();
        var terms = question.Words.Where(QuestionWords.IsContent).Distinct().SelectMany(Forms)
            .Concat(names.Select(n => new PhraseQuery(n)))
            .ToList();
        if (terms.Count == 0)
            return ([], []);
        var hits = await context.Reader
            .SearchAsync(new SearchRequest(new OrQuery(terms), MostPassages), cancellationToken).ConfigureAwait(false);
        var answers = Ranked(hits, (passage, sentence) => Score(question, passage, sentence));
        return answers.Count > 0
            ? ([.. answers.TakeWhile(a => a.Score >= answers[0].Score - Tolerance).Select(a => a.Sentence)], [])
            : ([], [.. Ranked(hits, (passage, sentence) => Near(question, passage, sentence)).Select(a => a.Sentence)]);
    }

    private static List<(Citation Sentence, double Score)> Ranked(IReadOnlyList<Hit> hits, Func<Passage, Span, double> score) =>
    [
        .. hits
            .SelectMany((hit, rank) => hit.Passage.Sentences
                .Select(s => (hit.Passage, Span: s, Score: score(hit.Passage, s), Rank: rank)))
            .Where(s => s.Score > 0)
            .OrderByDescending(s => s.Score).ThenBy(s => s.Rank).ThenBy(s => s.Span.Start)
            .Select(s => (Citation.Of(s.Passage, s.Span), s.Score)),
    ];

    private static IEnumerable<Query> Forms(string word) => word.Length < 6
        ? [new TermQuery(word)]
        : [new TermQuery(word, 2), new PrefixQuery(word[..Math.Max(5, word.Length - 3)])];

    private static double Score(Question question, Passage passage, Span sentence)
    {
        // A title of a reference is no statement; a heading says what the sentences below it are about.
        if (passage.Kind is PassageKind.Reference or PassageKind.Title || !Support.NamesAll(question, passage.Text, passage.Section))
            return 0;
        var text = passage.Slice(sentence);
        var inText = question.Entities.Count(e => e.OccursIn(text));
        // Something asked about has to be named in the sentence itself, unless the heading is about it.
        if (question.Entities.Count > 0 && inText == 0 && !question.Entities.Any(e => e.OccursIn(passage.Section)))
            return 0;
        var words = QuestionWords.Of(text);
        if (!Support.TellsAttribute(question, words) || !Support.HasNumberAsked(question, text))
            return 0;
        var coverage = Support.Coverage(question, words);
        if (coverage < Support.LeastCoverage || !Support.IsEnough(question, words))
            return 0;
        var told = question.Cues.Count(c => c.PlacesIn(words).Any());
        return 1 + coverage * Math.Max(1, question.Content.Count) + inText + told + (Defines(question, text) ? 2 : 0);
    }

    private static double Near(Question question, Passage passage, Span sentence)
    {
        var text = passage.Slice(sentence);
        return question.Entities.Count(e => e.OccursIn(text)) + Support.Coverage(question, QuestionWords.Of(text));
    }

    // "X is a …" answers "What is X?" before anything else does.
    private static bool Defines(Question question, string text) => question.Entities.Any(e => e.Entities.Any(x => x.Names.Any(n =>
        text.StartsWith(n.Text, StringComparison.OrdinalIgnoreCase)
        && text.IndexOf(" is ", StringComparison.Ordinal) is var at && at >= n.Text.Length && at < n.Text.Length + 40)));
}
