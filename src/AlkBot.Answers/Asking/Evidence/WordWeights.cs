using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Vocabulary;

namespace AlkBot.Answers.Asking.Evidence;

/// <summary>
/// How much each word of a question tells one claim from another: a word in few of the claims found weighs much, one in none of them
/// most of all.
/// </summary>
internal sealed class WordWeights
{
    private readonly List<(string Stem, double Weight)> _words;
    private readonly List<(Concept Concept, double Weight)> _concepts;
    private readonly double _sum;
    private readonly HashSet<string> _conditions;

    /// <summary>The weights among <paramref name="claims"/>.</summary>
    public WordWeights(Question question, IReadOnlyCollection<Claim> claims)
    {
        _words = [.. question.Words.Select(w => (w, Weight(claims, c => c.Quoted.HasStem(w)) * (char.IsDigit(w[0]) ? 2 : 1)))];
        _concepts = [.. question.ConceptWords.Select(w => (w, Weight(claims, c => c.Quoted.Tells(w))))];
        _conditions = [.. question.Conditions];
        _sum = _words.Sum(w => w.Weight) + _concepts.Sum(c => c.Weight);
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count + _concepts.Count;

    /// <summary>The share of the words, by weight, that <paramref name="claim"/> speaks of; 1 when there are none.</summary>
    public double CoverageOf(Claim claim)
    {
        if (_sum == 0)
            return 1;
        var told = 0.0;
        foreach (var (stem, weight) in _words)
            told += weight * Told(claim, t => t.HasStem(stem));
        foreach (var (concept, weight) in _concepts)
            told += weight * Told(claim, t => t.Tells(concept));
        return told / _sum;
    }

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
    private static double Told(Claim claim, Func<Texts.AnnotatedText, bool> tells) =>
        tells(claim.Own) ? 1 : tells(claim.Quoted) ? 0.9 : claim.Around.Any(tells) ? 0.5 : 0;

    private static double Weight(IReadOnlyCollection<Claim> claims, Func<Claim, bool> has) =>
        Math.Log(2 + claims.Count / (1.0 + claims.Count(has)));
}
