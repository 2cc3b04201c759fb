using AlkBot.Evidence;

namespace AlkBot.Answers.Listing;

/// <summary>The words of a value as filters compare them: lower case, singular, without punctuation.</summary>
internal static class ValueWords
{
    /// <summary>The words of <paramref name="text"/>, each once.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. TextWords.In(text).Select(word => Singular(text[word].ToLowerInvariant())).Distinct()];

    private static string Singular(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
        ? word[..^1]
        : word;
}
