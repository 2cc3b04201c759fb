using System.Collections.Frozen;

namespace AlkBot.Answers.Asking.Language;

/// <summary>Tells parts of speech by the word alone, from how often WordNet's texts use each word as what.</summary>
internal static class PartsOfSpeech
{
    private static readonly FrozenDictionary<string, PartOfSpeech> ByStem = Read();

    /// <summary>What <paramref name="word"/>, in lower case, mostly is.</summary>
    public static PartOfSpeech Of(string word) =>
        ByStem.TryGetValue(Stems.Of(word), out var known) ? known
        // Adverbs are derived freely, and few of them were counted.
        : word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal) ? PartOfSpeech.Adverb
        : PartOfSpeech.Noun;

    /// <summary>Whether <paramref name="word"/> is known to be something else than a noun.</summary>
    public static bool IsKnown(string word) => ByStem.ContainsKey(Stems.Of(word));

    /// <summary>Whether <paramref name="word"/> says how things are linked rather than what they are.</summary>
    public static bool IsLight(string word) => Of(word) is PartOfSpeech.Verb or PartOfSpeech.Adverb;

    private static FrozenDictionary<string, PartOfSpeech> Read()
    {
        using var stream = typeof(PartsOfSpeech).Assembly.GetManifestResourceStream("parts-of-speech.txt")!;
        using var reader = new StreamReader(stream);
        var known = new Dictionary<string, PartOfSpeech>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in line[(colon + 2)..].Split(' '))
                known.TryAdd(Stems.Of(word), Enum.Parse<PartOfSpeech>(line.AsSpan(..colon), ignoreCase: true));
        }
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
