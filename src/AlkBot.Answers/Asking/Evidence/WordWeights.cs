using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;

namespace AlkBot.Answers.Asking.Evidence;

/// <summary>
/// How much each word of a question tells one claim from another: a word in few of the claims found weighs much, one in none of them
/// most of all. Nouns weigh more than verbs and adverbs, which answers rarely repeat.
/// </summary>
internal sealed class WordWeights
{
    /// <summary>What a concept weighs that an answer has to speak of.</summary>
    private const double RequiredWeight = 4;

    private readonly List<(string Stem, double Weight)> _words;
    private readonly List<(Concept Concept, double Weight)> _concepts;
    private readonly List<(string Stem, double Weight)> _light;
    private readonly double _sum;
    private readonly HashSet<string> _conditions;

    /// <summary>The weights among <paramref name="claims"/>.</summary>
    public WordWeights(Question question, IReadOnlyCollection<Claim> claims)
    {
        _words = [.. question.Words.Select(w => (w, Weight(claims, c => c.Quoted.HasStem(w)) * Share(question, w)))];
        _concepts = [.. question.ConceptWords.Select(w => (w, Weight(claims, c => c.Quoted.Tells(w))))];
        _light = [.. question.LightWords.Select(w => (w, Weight(claims, c => c.Quoted.HasStem(w))))];
        _conditions = [.. question.Conditions];
        _sum = _words.Sum(w => w.Weight) + _concepts.Sum(c => c.Weight);
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count + _concepts.Count;

    /// <summary>
    /// The share of what is asked, by weight, that <paramref name="claim"/> speaks of; 1 when nothing is asked.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="required">How many concepts an answer has to speak of.</param>
    /// <param name="missing">How many of them it does not.</param>
    public double CoverageOf(Claim claim, int required, int missing)
    {
        if (_sum + required == 0)
            return 1;
        var told = RequiredWeight * (required - missing);
        foreach (var (stem, weight) in _words)
            told += weight * Told(claim, t => t.HasStem(stem));
        foreach (var (concept, weight) in _concepts)
            told += weight * Told(claim, t => t.Tells(concept));
        return told / (_sum + RequiredWeight * required);
    }

    /// <summary>What the words that no answer needs add to one that has them.</summary>
    public double LightlyToldBy(Claim claim) => Math.Min(1.5, _light.Where(w => claim.Own.HasStem(w.Stem)).Sum(w => 0.15 * w.Weight));

    /// <summary>The same of the words that limit for whom, where or when the question asks.</summary>
    public double CoverageOfConditions(Claim claim)
    {
        var (told, sum) = (0.0, 0.0);
        foreach (var (stem, weight) in _words.Where(w => _conditions.Contains(w.Stem)))
        {
            sum += weight;
            told += weight * Told(claim, t => t.HasStem(stem));
        }
        foreach (var (concept, weight) in _concepts.Where(c => c.Concept.IsTreatment))
        {
            sum += weight;
            told += weight * Told(claim, t => t.Tells(concept));
        }
        return sum == 0 ? 1 : told / sum;
    }

    // What stands around a claim supports it less.
    private static double Told(Claim claim, Func<AnnotatedText, bool> tells) =>
        tells(claim.Own) ? 1 : tells(claim.Quoted) ? 0.9 : claim.Around.Any(tells) ? 0.5 : 0;

    private static double Share(Question question, string stem)
    {
        if (char.IsDigit(stem[0]))
            return 2;
        var word = question.Text.Tokens.First(t => t.Stem == stem).Word;
        return PartsOfSpeech.Of(word) switch
        {
            PartOfSpeech.Adverb => 0.2,
            PartOfSpeech.Verb => 0.3,
            PartOfSpeech.Adjective => 0.7,
            _ => 1,
        };
    }

    private static double Weight(IReadOnlyCollection<Claim> claims, Func<Claim, bool> has) =>
        Math.Log(2 + claims.Count / (1.0 + claims.Count(has)));
}
