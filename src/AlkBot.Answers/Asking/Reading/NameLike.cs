using AlkBot.Answers.Names;
using AlkBot.Evidence;
using AlkBot.Evidence.Drugs;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>
/// Recognises words that can only be names, so that a question about something unknown is not answered with something else.
/// </summary>
internal static class NameLike
{
    /// <summary>Whether <paramref name="word"/> is written like a drug, a trial number or a protein change.</summary>
    public static bool IsName(string word) =>
        DrugNames.IsNonProprietary(word)
        || DrugNames.IsCode(word)
        || (RegistryNumber.Of(word) is { HasPrefix: true })
        || (word.Any(char.IsAsciiDigit) && ProteinChange.TryParse(word, out _));
}
