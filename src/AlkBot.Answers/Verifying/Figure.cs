using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;

namespace AlkBot.Answers.Verifying;

/// <summary>Reads numbers of texts as figures: their value, their unit, and whether they only say when or which.</summary>
internal static partial class Figure
{
    // They name no arm, measure or patients of their own, and how often something is need not be said.
    private static readonly FrozenSet<string> General = FrozenSet.Create(
        "trial", "study", "drug", "group", "groups", "arm", "arms", "cohort", "patients", "patient", "participants", "subjects", "cases",
        "rate", "rates", "proportion", "percentage", "incidence", "frequency", "total", "overall", "approximately");

    private static readonly string[] Words =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    /// <summary>Whether <paramref name="word"/> names no arm, measure or patients of its own.</summary>
    public static bool IsGeneral(string word) => General.Contains(word);

    /// <summary>The number of <paramref name="token"/>, in digits; null where it is none.</summary>
    public static string? ValueOf(Token token) => token.IsNumber ? token.Word.Replace(",", "", StringComparison.Ordinal)
        : Array.IndexOf(Words, token.Word) is var number and > 0 ? $"{number}" : null;

    /// <summary>The unit of the number at a token, empty where it has none; null where the token is no number.</summary>
    public static string? UnitAt(AnnotatedText text, int at)
    {
        if (ValueOf(text.Tokens[at]) is null)
            return null;
        var unit = Unit().Match(text.Text, text.Tokens[at].End).Groups["unit"].Value.ToLowerInvariant();
        return unit is "h" or "hr" ? "hour" : unit.Length > 3 && unit[^1] == 's' ? unit[..^1] : unit;
    }

    /// <summary>Where the number at a token ends with its unit.</summary>
    public static int EndOf(AnnotatedText text, int at) =>
        Own().Match(text.Text, text.Tokens[at].End) is { Success: true } unit ? unit.Index + unit.Length : text.Tokens[at].End;

    /// <summary>Whether a number says when, or which of several: "week 12", "at 12 weeks", "grade 3", "in 2011", "24-week".</summary>
    public static bool IsLabel(AnnotatedText text, int at)
    {
        var (before, unit) = (at > 0 ? text.Tokens[at - 1].Word : "", UnitAt(text, at));
        if (before is "week" or "weeks" or "day" or "month" or "year" or "cycle" or "grade" or "phase" or "stage" or "genotype" or "type"
            or "visit" || (before is "in" or "since" or "from" && Year().IsMatch(text.Tokens[at].Word)))
        {
            return true;
        }
        var isTime = unit is "month" or "week" or "year" or "day" or "hour" or "minute" or "min";
        return isTime && (before is "at" or "after" or "within" or "for" or "over" or "during" or "every" or "by"
            || text.Text[text.Tokens[at].End] is '-' or '\u2010' or '\u2011');
    }

    /// <summary>Whether a number is an end of a range or the spread of another.</summary>
    public static bool IsRange(string text, Token number) =>
        RangeBefore().IsMatch(text[..number.Start]) || RangeBehind().IsMatch(text[number.End..]);

    /// <summary>The sign before a number that makes a limit of it; empty where none does.</summary>
    public static string SignBefore(string text, Token number) => Sign().Match(text[..number.Start]).Value.Trim();

    /// <summary>Whether a word names something: an entity, or what is written with capitals inside.</summary>
    public static bool IsName(AnnotatedText text, int at) => text.Mentions.Any(m => m.First <= at && at < m.End)
        || text.Text[text.Tokens[at].Start..text.Tokens[at].End].Count(char.IsUpper) >= 2;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Units =
        @"(?<unit>%|per\s?cent\b|(months?|weeks?|years?|days?|hours?|hr|h|minutes?|min|mg|µg|mcg|kg|g|ml|nM|µM)\b)";

    // "20 and 30%" are both shares; what stands in between in brackets or behind "±" is of the first.
    [GeneratedRegex(
        @"\G(\s*±\s*[\d.]+)?\s*(\([^()]*\)\s*)?((-\s+)?(vs\.?|versus|and|or|to|,|–|-)\s*\d[\d.,]*\s*(±\s*[\d.]+\s*)?)*[\s-]*"
        + Units, Options, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\G(\s*±\s*[\d.]+)?[\s-]*" + Units, Options, 1000)]
    private static partial Regex Own();

    [GeneratedRegex(@"^(19|20)\d\d$", Options, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"(\d\s?%?\s?[-–]|±)\s?$", Options, 1000)]
    private static partial Regex RangeBefore();

    [GeneratedRegex(@"^\s?%?\s?[-–]\s?\d", Options, 1000)]
    private static partial Regex RangeBehind();

    [GeneratedRegex(@"[<>≤≥~]\s?$", Options, 1000)]
    private static partial Regex Sign();
}
