using AlkBot.Evidence;
using AlkBot.Index.Names;

namespace AlkBot.Answers.Completion;

/// <summary>A value with what it is found by, compared as names are.</summary>
internal sealed class ValueCandidate
{
    private readonly IReadOnlyList<string> _keys;
    private readonly IReadOnlyList<string> _words;

    /// <param name="value">The value.</param>
    /// <param name="foundBy">What may be typed for it.</param>
    public ValueCandidate(SuggestedValue value, params IReadOnlyList<string> foundBy)
    {
        Value = value;
        _keys = [.. foundBy.Select(NameKey.Of)];
        _words = [.. foundBy.SelectMany(f => f.Split(' ')).Select(NameKey.Of).Where(w => w.Length > 0).Distinct()];
    }

    /// <summary>The value.</summary>
    public SuggestedValue Value { get; }

    /// <summary>How it matches what was typed, by its key; null when it does not.</summary>
    public NameMatch? Match(string key)
    {
        if (_keys.Contains(key))
            return NameMatch.Exact;
        if (_keys.Any(k => k.StartsWith(key, StringComparison.Ordinal)))
            return NameMatch.Beginning;
        if (_keys.Any(k => k.Contains(key, StringComparison.Ordinal)))
            return NameMatch.Part;
        return _words.Concat(_keys).Any(w => IsNear(w, key)) ? NameMatch.Near : null;
    }

    private static bool IsNear(string word, string key)
    {
        // As for names: in a short word a letter more or less makes another word.
        var most = key.Length switch { < 3 => 0, < 6 => 1, < 10 => 2, _ => 3 };
        return Math.Abs(word.Length - key.Length) <= most && EditDistance.Between(word, key) <= most;
    }
}
