namespace AlkBot.Answers.Listing;

/// <summary>The words of a value as filters compare them: lower case, singular, without punctuation.</summary>
internal static class ValueWords
{
    /// <summary>The words of <paramref name="text"/>, each once.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            words.Add(Singular(text[start..i].ToLowerInvariant()));
            start = -1;
        }
        return [.. words.Distinct()];
    }

    private static string Singular(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
        ? word[..^1]
        : word;
}
