using System.Collections.Frozen;
using AlkBot.Evidence;

namespace AlkBot.Sources.Sentences;

/// <summary>Words whose stop is part of them: abbreviations and initials.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> NeverEnd = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "vs", "e.g", "i.e", "eg", "ie", "cf", "viz", "fig", "figs", "eq", "eqs", "ref", "refs", "suppl", "dr", "drs", "prof", "mr", "mrs",
        "ms", "st", "approx", "ca", "resp", "incl", "excl");

    private static readonly FrozenSet<string> NeverEndBeforeNumber = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "no", "nos", "p", "pp", "vol", "ch", "chap", "sec", "sect", "tab", "art", "ver", "al", "etc",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    private static readonly FrozenSet<string> EndOnlyBeforeOpener = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "inc", "ltd", "co", "corp", "jr", "sr", "dept", "univ", "ph.d", "m.d", "spp", "subsp");

    // "stage I. The", "vitamin C. The": here a single capital is a designation and not somebody's initial.
    private static readonly FrozenSet<string> Designated = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "phase", "stage", "grade", "class", "type", "group", "arm", "cohort", "level", "part", "panel", "variant", "variants", "vitamin",
        "hepatitis", "influenza", "table", "figure", "appendix", "factor", "protein", "kinase", "chain", "domain", "or");

    private static readonly FrozenSet<string> BeforeInitial =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "by", "and", "with", "from", "et", "&", "of", "to");

    /// <summary>Whether the stop after <paramref name="word"/> can end a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">The sentence so far, without the stop.</param>
    /// <param name="word">Its last word.</param>
    /// <param name="tail">What follows, from the next word on.</param>
    public static bool CanEnd(string text, Span head, Span word, Span tail)
    {
        var written = word.Slice(text);
        var next = text[tail.Start];
        if (NeverEnd.Contains(written))
            return false;
        if (NeverEndBeforeNumber.Contains(written))
            return !char.IsAsciiDigit(next) && (written is not ("al" or "etc") || char.IsLetter(next));
        if (EndOnlyBeforeOpener.Contains(written) || IsDottedCapitals(written))
            return SentenceOpening.IsOpener(text, tail);
        return written.Length != 1 || !char.IsUpper(written[0]) || !IsInitial(text, head, word);
    }

    // U.S, U.K, N.Y: the last stop is the abbreviation's, and as a rule only that.
    private static bool IsDottedCapitals(string word) =>
        word.Length >= 3
        && word.Length % 2 == 1
        && word.Index().All(c => c.Index % 2 == 0 ? char.IsAsciiLetterUpper(c.Item) : c.Item == '.');

    private static bool IsInitial(string text, Span head, Span word)
    {
        var before = text[head.Start..word.Start].TrimEnd();
        if (before.Length == 0 || before[^1] is ',' or '.' or '(')
            return true;
        var previous = before[(before.LastIndexOf(' ') + 1)..];
        if (Designated.Contains(previous))
            return false;
        return BeforeInitial.Contains(previous) || char.IsUpper(previous[0]);
    }
}
