using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;
using AlkBot.Index.Queries;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>What to search passages for: the question's words, its names in every form, its concepts in all their words.</summary>
internal static class ClaimQuery
{
    private const int MostTerms = 45;
    private const int MostTyped = 12;
    private const int MostPhrases = 6;
    private const int FewTerms = 10;

    /// <summary>The query; null when the question gives nothing to search for.</summary>
    public static Query? Of(Question question)
    {
        var terms = new List<Query>();
        terms.AddRange(question.Entities.SelectMany(Names));
        terms.AddRange(question.Text.Tokens.Where(t => question.Words.Contains(t.Stem)).Select(t => new TermQuery(t.Word, 2)));
        terms.AddRange(question.Required.Concat(question.ConceptWords).SelectMany(Phrases));
        if (terms.Count < FewTerms)
            terms.AddRange(question.Helpful.SelectMany(Phrases));
        terms.AddRange(question.Helpful.SelectMany(c => WordsTyped(question, c)));
        if (question.Phase is not null)
            terms.Add(new TermQuery("phase"));
        return terms.Count == 0 ? null : new OrQuery([.. terms.Distinct().Take(MostTerms)]);
    }

    /// <summary>
    /// The words, names and concepts of the question that <paramref name="topic"/> does not tell; null when there are none.
    /// </summary>
    public static Query? Beside(SourceTopic topic, Question question)
    {
        var terms = new List<Query>();
        terms.AddRange(question.Entities.Where(e => !topic.Names(e.Entities)).SelectMany(Names));
        terms.AddRange(question.Text.Tokens.Where(t => question.Words.Contains(t.Stem) && !topic.HasStem(t.Stem))
            .Select(t => new TermQuery(t.Word, 2)));
        terms.AddRange(question.Required.Concat(question.ConceptWords).Concat(question.Helpful)
            .SelectMany(c => WordsTyped(question, c)));
        terms.AddRange(question.Required.Concat(question.ConceptWords).Where(c => !topic.Tells(c)).SelectMany(Phrases));
        return terms.Count == 0 ? null : new OrQuery([.. terms.Distinct().Take(MostTerms)]);
    }

    /// <summary>
    /// The same in as few terms as will do: the words as typed apart from the <paramref name="common"/> ones, in passages that name what
    /// the question names.
    /// </summary>
    public static Query? Narrow(Question question, IReadOnlySet<string> common)
    {
        var terms = TypedWords(question).Where(w => !common.Contains(w)).Take(MostTyped).Select(w => (Query)new TermQuery(w)).ToList();
        var named = question.Entities.Where(e => !e.IsBackground).Select(e => new OrQuery([.. Names(e)])).Where(q => q.Parts.Count > 0)
            .ToList();
        if (named.Count > 0)
            return new OrQuery([.. named.Select(n => terms.Count > 0 ? new AndQuery([n, new OrQuery([n, .. terms])]) : (Query)n)]);
        terms.AddRange(question.Entities.SelectMany(Names));
        return terms.Count == 0 ? null : new OrQuery(terms);
    }

    /// <summary>The words of the question that carry matter, as typed, each once.</summary>
    public static IReadOnlyList<string> TypedWords(Question question) =>
        [.. question.Text.Tokens.Skip(question.Start).Select(t => t.Word).Where(w => !Language.FunctionWords.Contains(w)).Distinct()];

    private static IEnumerable<Query> Names(NamedEntity named) => named.Entities.SelectMany(e => e.Names)
        .Where(n => n.Origin == NameOrigin.Source).Select(n => n.Text).Distinct(StringComparer.OrdinalIgnoreCase)
        .Take(MostPhrases).Select(n => new PhraseQuery(n));

    private static IEnumerable<Query> Phrases(Concept concept) => concept.Asks.Concat(concept.Tells)
        .Take(MostPhrases).Select(p => new PhraseQuery(p.Replace("=", "", StringComparison.Ordinal)));

    private static IEnumerable<Query> WordsTyped(Question question, Concept concept) => question.Text.Concepts
        .Where(u => ReferenceEquals(u.Concept, concept))
        .SelectMany(u => question.Text.Tokens.Skip(u.First).Take(u.Count))
        .Where(t => !Language.FunctionWords.Contains(t.Word))
        .Select(t => new TermQuery(t.Word));
}
