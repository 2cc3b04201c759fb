namespace AlkBot.Evidence;

/// <summary>Tells the acronym of a trial from the word that it is spelt like: "PERFORM", and not "perform".</summary>
public static class TrialAcronyms
{
    /// <summary>Whether <paramref name="printed"/>, letter for letter the name of a thing of <paramref name="type"/>, is but a word.</summary>
    public static bool IsWord(EntityType type, ReadOnlySpan<char> printed)
    {
        if (type != EntityType.Trial || printed.IsEmpty || printed[1..].ContainsAnyInRange('A', 'Z'))
            return false;
        foreach (var c in printed)
        {
            if (!char.IsLetter(c))
                return false;
        }
        return true;
    }
}
