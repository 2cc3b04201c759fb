using AlkBot.Evidence;
using AlkBot.Index.Queries;

namespace AlkBot.Index.Ranking;

/// <summary>
/// The passages met last, taken apart, as the same ones come up again and again. When there are too many, all are forgotten: what is
/// asked for then is soon met again. Safe for concurrent use.
/// </summary>
internal sealed class PassageAnalyses
{
    // Some 12 bytes a word of text, and 100 bytes a word of the vocabulary: 24 MB and 12 MB at most.
    private const int MostLength = 2_000_000;
    private const int MostWords = 120_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<PassageId, AnalysedPassage> _passages = [];
    private Vocabulary _vocabulary;
    private PassageAnalyser _analyser;
    private long _length;

    public PassageAnalyses() => (_vocabulary, _analyser) = New();

    /// <summary>The passages of <paramref name="hits"/>, taken apart, with the numbers of <paramref name="words"/>.</summary>
    public (AnalysedPassage[] Passages, int[] Words, KnownWords Known) Of(IReadOnlyList<Hit> hits, IEnumerable<string> words)
    {
        lock (_lock)
        {
            if (_length > MostLength || _vocabulary.Known.Words > MostWords)
                Forget();
            int[] numbers = [.. words.Select(word => _vocabulary.Number(word))];
            var passages = new AnalysedPassage[hits.Count];
            for (var i = 0; i < passages.Length; i++)
                passages[i] = Of(hits[i].Passage);
            return (passages, numbers, _vocabulary.Known);
        }
    }

    private static (Vocabulary Vocabulary, PassageAnalyser Analyser) New()
    {
        var vocabulary = new Vocabulary();
        return (vocabulary, new PassageAnalyser(vocabulary));
    }

    private AnalysedPassage Of(Passage passage)
    {
        if (_passages.TryGetValue(passage.Id, out var known))
            return known;
        var analysed = _analyser.Analyse(passage);
        _passages.Add(passage.Id, analysed);
        _length += analysed.Length;
        return analysed;
    }

    private void Forget()
    {
        _passages.Clear();
        _length = 0;
        (_vocabulary, _analyser) = New();
    }
}
