using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Search.Queries;

namespace AlkBot.Answers.Asking;

/// <summary>Finds the sentences that answer a question: ranked passages, their sentences scored again.</summary>
internal static class SentenceEvidence
{
    private const int MostPassages = 40;

    /// <summary>Sentences with their score, best first. A score of 0 marks one that is near but does not answer.</summary>
    public static async ValueTask<IReadOnlyList<(Citation Sentence, double Score)>> FindAsync(
        Question question, CommandContext context, CancellationToken cancellationToken)
    {
        var terms = question.Words.Where(QuestionWords.IsContent).Distinct().SelectMany(Forms)
            .Concat(question.Entities.SelectMany(e => e.Entities).SelectMany(e => e.Names).Select(n => (Query)new PhraseQuery(n.Text)))
            .ToList();
        if (terms.Count == 0)
            return [];
        var hits = await context.Reader
            .SearchAsync(new SearchRequest(new OrQuery(terms), MostPassages), cancellationToken).ConfigureAwait(false);
        return
        [
            .. hits.SelectMany((hit, rank) => hit.Passage.Sentences.Select(s => (
                    Sentence: Citation.Of(hit.Passage, s), Score: Score(question, hit.Passage, s), Near: Near(question, hit.Passage, s), Rank: rank)))
                .OrderByDescending(s => s.Score).ThenByDescending(s => s.Near).ThenBy(s => s.Rank).ThenBy(s => s.Sentence.Span.Start)
                .Select(s => (s.Sentence, s.Score)),
        ];
    }

    private static IEnumerable<Query> Forms(string word) => word.Length < 6
        ? [new TermQuery(word)]
        : [new TermQuery(word, 2), new PrefixQuery(word[..Math.Max(5, word.Length - 3)])];

    private static double Score(Question question, Passage passage, Span sentence)
    {
        var text = passage.Slice(sentence);
        var words = QuestionWords.Of(text);
        // A heading says what its sentences are about; a title of a reference is no statement.
        if (passage.Kind is PassageKind.Reference or PassageKind.Title || !Support.NamesAll(question, passage.Text, passage.Section))
            return 0;
        // Something asked about has to be named in the sentence itself, unless the heading is about it.
        if (question.Entities.Count > 0 && !question.Entities.Any(e => e.OccursIn(text) || e.OccursIn(passage.Section)))
            return 0;
        if (!Support.TellsAttribute(question, words) || !Support.HasNumberAsked(question, text))
            return 0;
        var coverage = Support.Coverage(question, words);
        if (coverage < Support.LeastCoverage || (question.Content.Count == 0 && question.Cues.Count == 0 && question.Entities.Count == 0))
            return 0;
        var inText = question.Entities.Count(e => e.OccursIn(text));
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
