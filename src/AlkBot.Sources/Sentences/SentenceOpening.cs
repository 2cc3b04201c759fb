using System.Collections.Frozen;
using AlkBot.Evidence;

namespace AlkBot.Sources.Sentences;

/// <summary>What the first word of a sentence looks like.</summary>
internal static class SentenceOpening
{
    private static readonly FrozenSet<string> Openers = FrozenSet.Create(
        StringComparer.Ordinal,
        "The", "This", "These", "Those", "That", "A", "An", "In", "It", "Its", "We", "Our", "They", "Their", "There", "Here", "He", "She",
        "However", "Although", "Though", "While", "When", "Whereas", "Because", "Since", "If", "As", "At", "On", "For", "From", "With",
        "After", "Before", "During", "Among", "Both", "Each", "Most", "Some", "Many", "Several", "Other", "Another", "All", "No",
        "Thus", "Therefore", "Hence", "Moreover", "Furthermore", "Additionally", "Finally", "Recently", "Currently", "Overall",
        "Patients", "To", "By", "One", "Two", "Three", "Such", "Similarly", "Conversely", "Notably", "Given", "Despite");

    /// <summary>
    /// Whether a sentence can begin at the start of <paramref name="tail"/>: not with a lower-case word, unless that is an identifier
    /// such as mTOR, c-MET or p.Gly12Asp, and not with punctuation that goes on.
    /// </summary>
    public static bool IsAt(string text, Span tail)
    {
        var first = text[tail.Start];
        if (char.IsLower(first))
            return first > '\u007f' || IsIdentifier(WordAt(text, tail));
        return first is not (',' or ';' or ':' or ')' or ']' or '}' or '.');
    }

    /// <summary>Whether the first word is one that commonly opens a sentence and is no name.</summary>
    public static bool IsOpener(string text, Span tail) => Openers.Contains(WordAt(text, tail).TrimEnd(',').ToString());

    private static bool IsIdentifier(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("http", StringComparison.Ordinal) || word.StartsWith("doi", StringComparison.OrdinalIgnoreCase))
            return false;
        // "mixed P. falciparum/P. vivax": the capital is of another name.
        var slash = word.IndexOf('/');
        foreach (var c in slash > 0 ? word[..slash] : word)
        {
            if (char.IsAsciiDigit(c) || char.IsUpper(c))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> WordAt(string text, Span tail)
    {
        var end = tail.Start;
        while (end < tail.End && !char.IsWhiteSpace(text[end]))
            end++;
        return text.AsSpan(tail.Start, end - tail.Start);
    }
}
