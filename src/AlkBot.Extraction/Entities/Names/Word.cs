namespace AlkBot.Extraction.Entities.Names;

/// <summary>A run of letters and digits.</summary>
internal readonly record struct Word(int Start, int End)
{
    /// <summary>The words of <paramref name="text"/>, in order.</summary>
    public static IReadOnlyList<Word> In(string text)
    {
        var words = new List<Word>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            words.Add(new Word(start, i));
        }
        return words;
    }
}
