using AlkBot.Answers.Asking.Language;

namespace AlkBot.Answers.Asking.Vocabulary;

/// <summary>Finds the concepts that a text speaks of: at each place the longest phrase, with every concept it speaks of.</summary>
internal sealed class ConceptFinder
{
    private readonly Dictionary<string, List<Phrase>> _byFirst = [];

    private ConceptFinder(IEnumerable<(Concept Concept, string Phrase)> phrases)
    {
        foreach (var (concept, text) in phrases)
        {
            var phrase = new Phrase(concept, [.. Pattern(text)]);
            var first = phrase.Words[0].Stem;
            if (!_byFirst.TryGetValue(first, out var list))
                _byFirst[first] = list = [];
            list.Add(phrase);
        }
        foreach (var list in _byFirst.Values)
            list.Sort((a, b) => b.Words.Count.CompareTo(a.Words.Count));
    }

    /// <summary>All concepts there are, the more specific ones first.</summary>
    public static IReadOnlyList<Concept> All { get; } =
        [.. Outcomes.All, .. Trials.All, .. Biology.All, .. Synonyms.Words, .. Synonyms.Types];

    /// <summary>Finds what a question speaks of.</summary>
    public static ConceptFinder InQuestions { get; } = new(All.SelectMany(c => c.Asks.Select(p => (c, p))));

    /// <summary>Finds what a source speaks of.</summary>
    public static ConceptFinder InSources { get; } = new(All.SelectMany(c => c.Asks.Concat(c.Tells).Select(p => (c, p))));

    /// <summary>Whether a phrase begins with this stem.</summary>
    public bool Knows(string stem) => _byFirst.ContainsKey(stem);

    /// <summary>The concepts in <paramref name="tokens"/>, in order; places where <paramref name="taken"/> says so are left out.</summary>
    public List<ConceptUse> Find(IReadOnlyList<Token> tokens, Func<int, bool> taken)
    {
        var found = new List<ConceptUse>();
        for (var at = 0; at < tokens.Count;)
        {
            var length = 1;
            if (!taken(at) && _byFirst.TryGetValue(tokens[at].Stem, out var phrases))
            {
                var longest = 0;
                foreach (var phrase in phrases)
                {
                    if (phrase.Words.Count < longest)
                        break;
                    if (!phrase.IsAt(tokens, at, taken))
                        continue;
                    longest = phrase.Words.Count;
                    found.Add(new ConceptUse(phrase.Concept, at, longest));
                }
                length = Math.Max(1, longest);
            }
            at += length;
        }
        return found;
    }

    private static IEnumerable<PhraseWord> Pattern(string phrase) => phrase.Split(' ').Select(word => word[0] == '='
        ? new PhraseWord(Stems.Of(word[1..]), word[1..])
        : new PhraseWord(Stems.Of(word), null));

    private readonly record struct PhraseWord(string Stem, string? Exact);

    private sealed record Phrase(Concept Concept, IReadOnlyList<PhraseWord> Words)
    {
        public bool IsAt(IReadOnlyList<Token> tokens, int at, Func<int, bool> taken)
        {
            if (at + Words.Count > tokens.Count)
                return false;
            for (var i = 0; i < Words.Count; i++)
            {
                var (word, token) = (Words[i], tokens[at + i]);
                if (token.Stem != word.Stem || (word.Exact is not null && word.Exact != token.Word) || taken(at + i))
                    return false;
            }
            return true;
        }
    }
}

/// <summary>A concept at its place in a text.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="First">The first token.</param>
/// <param name="Count">How many tokens.</param>
internal readonly record struct ConceptUse(Concept Concept, int First, int Count);
