using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>
/// How much each word of a question tells one claim from another: a word in few of the claims found weighs much, one in none of them
/// most of all. Nouns weigh more than verbs and adverbs, which answers rarely repeat; what a whole source is about hardly counts in it.
/// </summary>
internal sealed class WordWeights
{
    /// <summary>What a concept weighs that an answer has to speak of.</summary>
    private const double RequiredWeight = 4;

    /// <summary>What a second thing weighs that a claim has in its role, or an attribute that it states unasked.</summary>
    private const double BesideWeight = 2;

    /// <summary>What remains of a word's weight in a source that is about it.</summary>
    private const double ShareInTopic = 0.15;

    /// <summary>How far a source's topic stands for a word when claims are ranked.</summary>
    private const double ToldByTopic = 0.4;

    // A share is a share of something: that has to be told, also where the whole source is about it.
    private readonly bool _asksForShare;
    private readonly List<QuestionTerm> _terms;
    private readonly List<(string Stem, double Weight)> _light;

    /// <summary>The weights among <paramref name="claims"/>.</summary>
    public WordWeights(Question question, IReadOnlyCollection<Claim> claims)
    {
        _asksForShare = question.Asked is { } asked && asked.Predicates.Contains(Predicates.Prevalence);
        var inCompounds = question.Compounds.SelectMany(c => new[] { c.First, c.Second }).ToHashSet();
        _terms =
        [
            .. question.Compounds.Select(c => OfCompound(question, claims, c.First, c.Second)),
            .. question.Words.Where(w => !inCompounds.Contains(w)).Select(w => OfWord(question, claims, w)),
            .. question.ConceptWords.Select(c => new QuestionTerm(
                t => t.Tells(c), t => t.Tells(c), Weight(claims, t => t.Tells(c)), c.IsTreatment)
            {
                IsObject = question.Text.Concepts.Any(u => ReferenceEquals(u.Concept, c) && question.Objects.Contains(u.First)),
            }),
        ];
        _light = [.. question.LightWords.Select(w => (w, Weight(claims, t => t.HasStem(w))))];
    }

    /// <summary>How many words there are.</summary>
    public int Count => _terms.Count;

    /// <summary>How many of them are more than verbs and adverbs.</summary>
    public int CountOfThings => _terms.Count(m => !m.IsLight);

    /// <summary>How many words there are beside those that the source of <paramref name="claim"/> is about.</summary>
    public int CountBesideTopic(Claim claim) => _terms.Count(m => !m.IsTopic(claim.Topic));

    /// <summary>How many of them the quote of <paramref name="claim"/> has.</summary>
    public int ToldBesideTopic(Claim claim) => _terms.Count(m => !m.IsTopic(claim.Topic) && m.Tells(claim.Quoted));

    /// <summary>How many of the words the quote of <paramref name="claim"/> has.</summary>
    public int ToldBy(Claim claim) => _terms.Count(m => m.Tells(claim.Quoted));

    /// <summary>How many of all words the quote of <paramref name="claim"/> has, or its source is about.</summary>
    public int ToldWithTopic(Claim claim) => _terms.Count(m => m.Tells(claim.Quoted) || m.IsTopic(claim.Topic));

    /// <summary>
    /// The share of what is asked, by weight, that <paramref name="claim"/> speaks of; 1 when nothing is asked.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="required">How many concepts an answer has to speak of.</param>
    /// <param name="missing">How many of them it does not.</param>
    /// <param name="beside">How much more it speaks of that is no word.</param>
    public double CoverageOf(Claim claim, int required, int missing, int beside) => Share(
        claim, _terms, RequiredWeight * (required - missing) + BesideWeight * beside, RequiredWeight * required + BesideWeight * beside);

    /// <summary>The same of the words that limit for whom, where or when the question asks.</summary>
    public double CoverageOfConditions(Claim claim) => Share(claim, _terms.Where(m => m.IsCondition), 0, 0);

    /// <summary>The share of the words that <paramref name="claim"/> speaks of, those of its source's topic with the others.</summary>
    public double LikenessOf(Claim claim)
    {
        var (told, sum) = (0.0, 0.0);
        foreach (var term in _terms)
        {
            sum += term.Weight;
            told += term.Weight * Math.Max(Told(claim, term.Tells), term.IsTopic(claim.Topic) ? ToldByTopic : 0);
        }
        return sum == 0 ? 1 : told / sum;
    }

    /// <summary>Whether <paramref name="claim"/>, what stands around it or its source speaks of all that has a name of its own.</summary>
    public bool TellsNames(Claim claim) => _terms.TrueForAll(m => !m.IsName || Told(claim, m.Tells) > 0 || m.IsTopic(claim.Topic));

    /// <summary>Whether <paramref name="claim"/> itself says all that a question asks whether, or of how many, something holds.</summary>
    public bool TellsObjects(Claim claim) => _terms.TrueForAll(m => !m.IsObject || m.Tells(claim.Quoted));

    /// <summary>What the words that no answer needs add to one that has them.</summary>
    public double LightlyToldBy(Claim claim) => Math.Min(1.5, _light.Where(w => claim.Own.HasStem(w.Stem)).Sum(w => 0.15 * w.Weight));

    private double Share(Claim claim, IEnumerable<QuestionTerm> terms, double told, double sum)
    {
        foreach (var term in terms)
        {
            var (share, weight) = (Told(claim, term.Tells), term.Weight);
            if (share < 1 && !_asksForShare && term.IsTopic(claim.Topic))
                (share, weight) = (1, weight * ShareInTopic);
            sum += weight;
            told += weight * share;
        }
        return sum == 0 ? 1 : told / sum;
    }

    // What stands around a claim supports it less.
    private static double Told(Claim claim, Func<AnnotatedText, bool> tells) =>
        tells(claim.Own) ? 1 : tells(claim.Quoted) ? 0.9 : claim.Around.Any(tells) ? 0.5 : 0;

    private static QuestionTerm OfCompound(Question question, IReadOnlyCollection<Claim> claims, string first, string second) => new(
        t => t.HasPair(first, second), t => t.Title.HasPair(first, second),
        Weight(claims, t => t.HasPair(first, second)) * (second == question.AskedNoun ? 2.5 : 1.5), false);

    private static QuestionTerm OfWord(Question question, IReadOnlyCollection<Claim> claims, string stem)
    {
        var token = question.TokenOf(stem);
        var isName = !question.IsShouted && IsName(question.Text.Text.AsSpan(token.Start..token.End));
        var isLight = PartsOfSpeech.IsLight(token.Word);
        var share = token.IsNumber || isName ? 2
            : stem == question.AskedNoun ? 2.5
            : ShareOf(PartsOfSpeech.Of(token.Word), claims.Any(c => c.Quoted.HasStem(stem)));
        return new QuestionTerm(
            t => t.HasStem(stem), t => t.HasStem(stem), Weight(claims, t => t.HasStem(stem)) * share, question.Conditions.Contains(stem))
        {
            IsObject = !isLight && question.Objects.Any(at => question.Text.Tokens[at].Stem == stem),
            IsName = isName,
            IsLight = isLight,
        };
    }

    // A verb that no claim has is another word for what they say, rather than something that they do not say.
    private static double ShareOf(PartOfSpeech part, bool isSeen) => part switch
    {
        PartOfSpeech.Adverb => 0.2,
        PartOfSpeech.Verb => isSeen ? 0.3 : 0.2,
        PartOfSpeech.Adjective => isSeen ? 0.7 : 0.5,
        _ => 1,
    };

    // A name that is no entity: a receptor, a cell line, a device.
    private static bool IsName(ReadOnlySpan<char> word)
    {
        var (upper, letters, digits) = (0, 0, 0);
        foreach (var c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }
        return (letters > 0 && digits > 0 && word.Length > 2) || (upper > 2 && upper == word.Length);
    }

    private static double Weight(IReadOnlyCollection<Claim> claims, Func<AnnotatedText, bool> tells) =>
        Math.Log(2 + claims.Count / (1.0 + claims.Count(c => tells(c.Quoted))));
}
