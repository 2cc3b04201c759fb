namespace AlkBot.Answers.Input;

/// <summary>Counts the words of a text without reading them: runs of letters and digits.</summary>
internal static class WordCount
{
    public static int Of(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])))
                count++;
        }
        return count;
    }
}
