using AlkBot.Answers.Asking.Language;
using AlkBot.Index.Names;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>Tells a mistyped name from the name of something else.</summary>
internal static class Misspelling
{
    private const int ShortestName = 7;

    /// <summary>The one name that <paramref name="typed"/> is a slip of; null when it is none or could be several.</summary>
    public static NameSuggestion? Of(string typed, EntityNames names)
    {
        if (typed.Length < ShortestName - 1 || typed.AsSpan().ContainsAnyInRange('0', '9') || !typed.All(char.IsAsciiLetter))
            return null;
        var near = names.Nearest(typed, 3).Where(n => n.Match == NameMatch.Near && n.Matched.Text.Length >= ShortestName
            && n.Matched.Text.All(char.IsAsciiLetter)
            && char.ToLowerInvariant(n.Matched.Text[0]) == char.ToLowerInvariant(typed[0])).ToList();
        if (near.Count == 0 || IsInflection(typed, near[0].Matched.Text))
            return null;
        var distance = Distance(typed, near[0]);
        // A word with a whole stem of the nomenclature may well be another medicine's right name.
        if (distance > (NameLike.IsName(typed) ? 1 : 2) || (near.Count > 1 && Distance(typed, near[1]) == distance))
            return null;
        return near[0];
    }

    private static int Distance(string typed, NameSuggestion name) =>
        EditDistance.Between(typed.ToLowerInvariant(), name.Matched.Text.ToLowerInvariant());

    private static bool IsInflection(string typed, string name) =>
        Stems.Of(typed.ToLowerInvariant()) == Stems.Of(name.ToLowerInvariant());
}
