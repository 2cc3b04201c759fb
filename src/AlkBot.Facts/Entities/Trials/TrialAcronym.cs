using System.Text.RegularExpressions;

namespace AlkBot.Facts.Entities.Trials;

/// <summary>The acronym that a trial goes by, and the places that tell it from other capitals.</summary>
internal static partial class TrialAcronym
{
    /// <summary>The pattern of one, as the group "name": capitals, perhaps with small letters among them, perhaps with a number.</summary>
    public const string Name =
        @"(?<name>(?<![A-Za-z0-9-])(?!([IVX]+|FDA|EMA|USA?|EU|UK)\b)(?=[A-Za-z0-9‐‑-]{3,})"
        + @"([A-Z][A-Z0-9]*([‐‑-][A-Z0-9]+)*|(?=[A-Za-z]*[A-Z]{2})[A-Z][A-Za-z]{3,14}|[A-Z][a-z]{2,8}[A-Z][a-z]{2,8}(?=[‐‑ -]\d{2}))"
        + @"([‐‑ -]?\d{1,6}([‐‑-]\d{1,4})?)?(?![A-Za-z0-9]|[‐‑-][A-Za-z0-9]))";

    private const string Trial = "([Tt]rial|[Ss]tudy|TRIAL|STUDY)";

    /// <summary>The names that the title of an article gives trials, in order.</summary>
    public static IEnumerable<string> InTitle(string title) =>
        OfTrial().IsMatch(title) && !IsShouted(title) ? Titles().Matches(title).Select(m => m.Groups["name"].Value) : [];

    /// <summary>The names that running text gives trials.</summary>
    public static IEnumerable<string> InText(string text) =>
        TrialWord().IsMatch(text) && !IsShouted(text)
            ? Texts().Matches(text).SelectMany(m => m.Groups["name"].Captures).Select(c => c.Value)
            : [];

    /// <summary>The name that stands beside the registry number at <paramref name="at"/>; null where none does.</summary>
    public static string? Beside(string text, int at)
    {
        if (at == 0)
            return null;
        if (Registered().Match(text[..at]) is { Success: true } registered)
            return registered.Groups["name"].Value;
        var open = text.LastIndexOfAny(['(', '['], at - 1, Math.Min(at, 120));
        if (open < 0 || text.AsSpan(open, at - open).ContainsAny(')', ']'))
            return null;
        // "(ABCD [NCT…])": the outer bracket is the one that says what a trial is.
        if (text[open] == '[' && text.LastIndexOf('(', open) is var outer and >= 0 && !text.AsSpan(outer, open - outer).Contains(')'))
            open = outer;
        var (lead, bracket) = (text[..open], text[(open + 1)..at]);
        var match = InBracket().Match(bracket);
        if (!match.Success)
            match = BeforeBracket().Match(lead);
        // "a phase III trial (ABCD [NCT…])": in a bracket that says what a trial is, its name stands alone.
        if (!match.Success && TrialAtEnd().IsMatch(lead))
            match = AloneInBracket().Match(bracket);
        return match.Success ? match.Groups["name"].Value : null;
    }

    // Where every word is in capitals they tell nothing.
    private static bool IsShouted(string text) => text.Count(char.IsUpper) > text.Count(char.IsLower);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    internal const string Design =
        @"(multicent(er|re)|international|global|randomi[sz]ed|open-label|single-arm|double-blind|clinical|pivotal|phase\s+[IV0-4/ab-]+|,)";

    [GeneratedRegex(@"\b(trial|study|studies|protocol|phase|project|randomi[sz]ed|rationale|design)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex OfTrial();

    [GeneratedRegex("([Tt]rial|[Ss]tud(y|ies))", Options, 10_000)]
    private static partial Regex TrialWord();

    // "ABCD: a trial of …"; "… (ABCD): study protocol"; "the ABCD trial", and not "a COPD trial"; "the ABCD Vascular Project".
    [GeneratedRegex(
        "^" + Name + @"(?=: | [-–—] )|\((?i:the )?" + Name + @"( " + Trial + @")?\)(?=:|[.?]?$| " + Trial + @"\b| [-–—] )"
        + @"|(?i:\b(the|phase [IV0-9/ab]+|randomi[sz]ed|controlled|blind(ed)?|label)( (clinical|pivotal|randomi[sz]ed|controlled)){0,3} )"
        + Name + " " + Trial + @"\b|(?i:\bthe )(?<name>[A-Z][A-Z0-9-]{2,}( [A-Z][a-z]+){0,2} Project)\b|[-–—:] " + Name + " " + Trial + @"\b",
        Options, 10_000)]
    private static partial Regex Titles();

    [GeneratedRegex(
        @"(?<=\b([Tt]he|[Oo]ur|[Tt]his) ([a-z-]+ ){0,2}|\()" + Name + @"(,| \([^()]{3,40}\))? ([Tt]rial|[Ss]tudy)\b"
        + @"|(?<=^|\. )" + Name + @" ([Tt]rial|[Ss]tudy)(?= (is|was|has|will|[a-z]+ed)\b|$)"
        // "The ABCD, EFGH and IJKL trials"; "ABCD trials" alone are a sort of trials.
        + "|" + Name + "(, " + Name + ")*,? and " + Name + @" (trials|studies)\b"
        + @"|\b([Tt]rial|[Ss]tudy) (\(" + Name + @"\)|" + Name + @"(?=( \[[^\]]{0,12}\])?(,| (is|was|has|showed|compared)\b)))"
        + @"|\(" + Name + @"\) ([Tt]rial|[Ss]tudy)\b",
        Options, 10_000)]
    private static partial Regex Texts();

    [GeneratedRegex(
        @"(^|\s)" + Name + @"( ([Tt]rial|[Ss]tudy))? (is|was|has been) (prospectively |retrospectively )?registered\b[^.;]{0,80}(\.gov[^.;]{0,40})?$",
        Options, 10_000)]
    private static partial Regex Registered();

    [GeneratedRegex(@"(^|\s)" + Name + @"\s+(trial|study)\s*[-–:,;]?\s*$", Options, 10_000)]
    private static partial Regex InBracket();

    [GeneratedRegex(@"^\(?\s*" + Name + @"\s*[-–:,;\[]?\s*$", Options, 10_000)]
    private static partial Regex AloneInBracket();

    [GeneratedRegex(@"\b(trial|study)\s*$", Options, 10_000)]
    private static partial Regex TrialAtEnd();

    [GeneratedRegex(
        @"(^|\s)" + Name + @"(\s+" + Design + @"){0,6}\s+(trial|study)\s*$"
        // "ABCD (NCT…) showed"; "trials such as ABCD (NCT…)"
        + @"|(^|, |\b(and|the|including|like|such as|by|of|in|from) )" + Name + @"\s*$"
        + @"|(^|\s)(?<name>[A-Z][A-Z0-9]*[A-Z][A-Z]*([‐‑-][A-Z]+)*[‐‑ -]\d{1,4})\s*$"
        // "Study AB-012 (ABCD) (NCT…)"
        + @"|(?i:\b(study|trial)\b)[^()]{0,60}\(" + Name + @"\)\s*$",
        Options, 10_000)]
    private static partial Regex BeforeBracket();
}
