using System.Text;
using AlkBot.Index.Ranking;

namespace AlkBot.Answers.Asking.Language;

/// <summary>Tells that a question is not in English: its negations, conditions and kind are not read then.</summary>
internal static class QuestionLanguage
{
    /// <summary>Fewer can be a name: "de novo", "la Réunion".</summary>
    private const int LeastWords = 2;

    /// <summary>Whether the words are of another language; where nothing tells, they are English.</summary>
    public static bool IsOther(IReadOnlyList<Token> tokens)
    {
        var words = tokens.Where(t => !t.IsNumber).Select(t => t.Word).Distinct().ToList();
        var english = words.Count(FunctionWords.Contains);
        if (english == 0 && words.Any(w => w.EnumerateRunes().Count(IsOfOtherScript) >= LeastWords))
            return true;
        var other = StopWords.MostOfOneLanguage([.. words.Where(w => w.Length > 1 && !FunctionWords.Contains(w))]);
        return other >= LeastWords && other > english;
    }

    // Greek letters stand in the names of genes and measures; the blocks behind them are those of other scripts.
    private static bool IsOfOtherScript(Rune letter) => Rune.IsLetter(letter) && letter.Value is >= 0x0400 and not (>= 0x1E00 and < 0x2C00);
}
