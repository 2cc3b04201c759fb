using System.Text.RegularExpressions;
using AlkBot.Answers.Names;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>
/// Recognises words that can only be names, so that a question about something unknown is not answered with something else.
/// </summary>
internal static partial class NameLike
{
    /// <summary>Whether <paramref name="word"/> is written like a drug, a trial number or a protein change.</summary>
    public static bool IsName(string word) =>
        InnStem().IsMatch(word)
        || CodeName().IsMatch(word)
        || (RegistryNumber.Of(word) is { HasPrefix: true })
        || (word.Any(char.IsAsciiDigit) && ProteinChange.TryParse(word, out _));

    // Stems of International Nonproprietary Names (WHO, "The use of stems", 2018) that medicines for cancer carry.
    [GeneratedRegex(
        "^[a-z]{2,}(tinib|rafenib|ciclib|parib|sidenib|limus|lisib|zomib|espib|clax|degib|mab|platin|taxel|trexed|rubicin|tecan"
        // Those of what is often taken beside them.
        + "|conazole|prazole|statin|sartan|floxacin|thromycin|cillin|cycline|setron|xaban|azepam|dipine|gliptin|profen)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex InnStem();

    // Letters, perhaps a hyphen, and three digits or more: the code that a company gives a compound.
    [GeneratedRegex("^[A-Z]{1,4}-?[0-9]{3,8}$", RegexOptions.NonBacktracking)]
    private static partial Regex CodeName();
}
