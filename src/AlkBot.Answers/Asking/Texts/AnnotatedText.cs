using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Texts;

/// <summary>A text with its words, the names and the concepts in it, and what the concepts tie to what.</summary>
internal sealed class AnnotatedText
{
    private const int ShortestBeginning = 5;
    private const int MostBetweenPair = 3;

    private readonly HashSet<string> _stems;

    /// <summary>Annotates <paramref name="text"/>, in which the names are known.</summary>
    public AnnotatedText(string text, IReadOnlyList<Token> tokens, IReadOnlyList<TokenMention> mentions, ConceptFinder finder)
    {
        (Text, Tokens, Mentions) = (text, tokens, mentions);
        // What is "non-X" is no X.
        _stems = [.. tokens.Where((_, at) => at == 0 || tokens[at - 1].Word != "non").Select(t => t.Stem)];
        var named = new bool[tokens.Count];
        foreach (var mention in mentions)
            named.AsSpan(mention.First, mention.Count).Fill(true);
        Concepts = finder.Find(tokens, at => named[at]);
        Ties = TieFinder.Find(this);
    }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<TokenMention> Mentions { get; }

    public IReadOnlyList<ConceptUse> Concepts { get; private set; }

    /// <summary>The concepts that tie, each with what it ties.</summary>
    public IReadOnlyList<TiedConcept> Ties { get; }

    /// <summary>Annotates what a source says.</summary>
    public static AnnotatedText OfSource(string text, NameFinder names)
    {
        var tokens = Token.Of(text);
        return new AnnotatedText(text, tokens, names.Find(text, tokens), ConceptFinder.InSources);
    }

    /// <summary>Adds concepts that the wording implies.</summary>
    public void Add(IEnumerable<ConceptUse> implied) => Concepts = [.. Concepts, .. implied];

    /// <summary>Whether a word with this stem stands in it.</summary>
    public bool HasStem(string stem)
    {
        if (_stems.Contains(stem))
            return true;
        if (stem.Length < ShortestBeginning || char.IsDigit(stem[0]))
            return false;
        // Derivations that the stemmer leaves apart: "confirm" and "confirmatory".
        foreach (var other in _stems)
        {
            var (shorter, longer) = other.Length < stem.Length ? (other, stem) : (stem, other);
            if (shorter.Length >= ShortestBeginning && longer.StartsWith(shorter, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Whether two stems stand within a few words of each other, in this order.</summary>
    public bool HasPair(string first, string second)
    {
        if (!_stems.Contains(first) || !_stems.Contains(second))
            return false;
        for (var at = 0; at < Tokens.Count; at++)
        {
            if (Tokens[at].Stem != first)
                continue;
            for (var next = at + 1; next <= at + MostBetweenPair && next < Tokens.Count; next++)
            {
                if (Tokens[next].Stem == second)
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether it speaks of <paramref name="concept"/>.</summary>
    public bool Tells(Concept concept)
    {
        foreach (var use in Concepts)
        {
            if (ReferenceEquals(use.Concept, concept))
                return true;
        }
        return false;
    }

    /// <summary>Whether it names one of <paramref name="entities"/>.</summary>
    public bool Names(IReadOnlyList<Entity> entities) => Mentions.Any(m => m.Entities.Any(entities.Contains));

    /// <summary>The places where it names one of <paramref name="entities"/>.</summary>
    public IEnumerable<TokenMention> MentionsOf(IReadOnlyList<Entity> entities) => Mentions.Where(m => m.Entities.Any(entities.Contains));
}
