using System.Collections.Concurrent;

namespace AlkBot.Search.Ranking;

/// <summary>The stems of the words met first, as the same passages come up again and again. Safe for concurrent use.</summary>
internal sealed class StemCache
{
    // Enough for the words of a few thousand passages; some 4 MB.
    private const int Most = 30_000;

    private readonly ConcurrentDictionary<string, string> _stems = new(StringComparer.Ordinal);
    private int _count;

    public string Of(string word)
    {
        if (_stems.TryGetValue(word, out var known))
            return known;
        var stem = PorterStemmer.Stem(word);
        if (Volatile.Read(ref _count) < Most && _stems.TryAdd(word, stem))
            Interlocked.Increment(ref _count);
        return stem;
    }
}
