using System.Text.RegularExpressions;

namespace AlkBot.Evidence.Values;

/// <summary>Whether a drug is said to act against something.</summary>
public enum Activity
{
    /// <summary>The words tell neither.</summary>
    Unstated,

    /// <summary>It acts: <c>Yes</c>, <c>active</c>, <c>activity</c>, <c>responses were observed</c>.</summary>
    Yes,

    /// <summary>It does not: <c>No</c>, <c>inactive</c>, <c>no activity</c>.</summary>
    No,

    /// <summary>It is not known: <c>Unknown</c>, <c>not tested</c>.</summary>
    Unknown,
}

/// <summary>Reads activities.</summary>
public static partial class Activities
{
    /// <summary>What <paramref name="text"/> says of activity.</summary>
    public static Activity Of(string text) =>
        UnknownWords().IsMatch(text) ? Activity.Unknown
        : NoWords().IsMatch(text) ? Activity.No
        : YesWords().IsMatch(text) ? Activity.Yes
        : Activity.Unstated;

    [GeneratedRegex(@"\bunknown\b|\bnot (?:yet )?(?:known|tested|reported|determined|available)\b|^\W*(?:N/?A|ND|NR)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex UnknownWords();

    [GeneratedRegex(@"^\W*(?:no|-|–)\W*$|\b(?:inactive|ineffective|insensitive|unresponsive)\b"
        + @"|\b(?:no|not|without|lack(?:s|ed|ing)?)\b[^,;.]{0,30}"
        + @"\b(?:activ\w*|effective|(?<!(?:side|adverse|toxic|off-target) )effects?|respon(?:ses?|sive|ds?|ded)|sensitive)\b"
        + @"|\b(?:not|neither|never|cannot|fail(?:s|ed)? to)\b[^,;.]{0,60}"
        + @"\b(?:inhibit\w*|overc[oa]me\w*|suppress\w*|activ\w*|respon\w*|sensitiv\w*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NoWords();

    [GeneratedRegex(@"^\W*(?:yes|\+)\W*$|\bactiv(?:e|ity)\b|\beffective\b"
        + @"|\bresponses?\b|\brespon(?:ds?|ded|sive)\b|\binhibit(?:s|ed)?\b|\bovercomes?\b|\bovercame\b|\bsuppress(?:es|ed)?\b|\bsensitive\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex YesWords();
}
