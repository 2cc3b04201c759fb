using AlkBot.Evidence;

namespace AlkBot.Facts.Entities.Names;

/// <summary>A run of letters and digits.</summary>
/// <param name="Start">Where it starts in its text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Key">Its <see cref="NameKey"/>.</param>
internal readonly record struct Word(int Start, int End, string Key)
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
            words.Add(new Word(start, i, NameKey.Of(text[start..i])));
        }
        return words;
    }
}
