namespace AlkBot.Answers.Asking;

/// <summary>Words by which a question asks for an attribute.</summary>
/// <param name="Predicates">The predicates that hold it.</param>
/// <param name="Phrases">Words and phrases that ask for it or tell it, in lower case; each matches in any form of its words.</param>
internal sealed record AttributeCue(IReadOnlyList<string> Predicates, IReadOnlyList<string> Phrases)
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _phrases = [.. Phrases.Select(QuestionWords.Of)];

    /// <summary>The places in <paramref name="words"/> that the cue covers; none when it does not occur.</summary>
    public IEnumerable<int> PlacesIn(IReadOnlyList<string> words)
    {
        foreach (var phrase in _phrases)
        {
            for (var at = 0; at + phrase.Count <= words.Count; at++)
            {
                if (!phrase.Where((word, i) => !QuestionWords.Alike(word, words[at + i])).Any())
                {
                    for (var i = 0; i < phrase.Count; i++)
                        yield return at + i;
                }
            }
        }
    }
}
