using AlkBot.Answers.Contract;
using AlkBot.Evidence;
using AlkBot.Index.Names;

namespace AlkBot.Discord.Answering;

/// <summary>Finds the names of a generation in running text, whatever their case, spaces and hyphens.</summary>
internal static class NamesInText
{
    // Words here are runs of letters and digits: a name such as "non-small cell lung cancer" has five.
    private const int MostWords = 8;

    // One letter or digit alone is no name in running text.
    private const int ShortestName = 2;

    /// <summary>The names in <paramref name="text"/> in order, the longest where several begin at one place; each entity once.</summary>
    public static IReadOnlyList<NameSuggestion> Find(string text, EntityNames names, CancellationToken cancellationToken)
    {
        var words = TextWords.In(text).Take(ReadableText.MostWords).ToList();
        var found = new List<NameSuggestion>();
        for (var first = 0; first < words.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (length, matches) = Longest(text, words, first, names);
            found.AddRange(matches);
            first += Math.Max(1, length);
        }
        return [.. found.DistinctBy(f => f.Entity)];
    }

    private static (int Words, IReadOnlyList<NameSuggestion> Matches) Longest(
        string text, List<Range> words, int first, EntityNames names)
    {
        for (var length = Math.Min(MostWords, words.Count - first); length > 0; length--)
        {
            var stretch = text[words[first].Start..words[first + length - 1].End];
            if (stretch.Length >= ShortestName
                && names.Find(stretch).Where(n => !TrialAcronyms.IsWord(n.Entity.Type, stretch)).ToList() is { Count: > 0 } matches)
            {
                return (length, matches);
            }
        }
        return (0, []);
    }
}
