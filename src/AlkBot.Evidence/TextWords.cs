namespace AlkBot.Evidence;

/// <summary>The words of a text where nothing but letters and digits counts: the one splitter of names and values.</summary>
public static class TextWords
{
    /// <summary>Where each run of letters and digits stands, in order.</summary>
    public static IEnumerable<Range> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            if (i > start)
                yield return start..i;
        }
    }
}
