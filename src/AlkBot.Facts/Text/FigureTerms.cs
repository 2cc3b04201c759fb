using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Facts.Text;

/// <summary>
/// What a figure is told with or not at all: the unit of its measure, the arm that a label names, patients who are not "these", the words
/// that make it a limit, and the time at which it was measured.
/// </summary>
internal static partial class FigureTerms
{
    private static readonly string[] Shares =
        [Predicates.AdverseEvents, Predicates.Deaths, Predicates.ResponseRate, Predicates.DiseaseControl, Predicates.StableDisease];

    private static readonly string[] Survivals =
        [Predicates.ProgressionFreeSurvival, Predicates.OverallSurvival, Predicates.DiseaseFreeSurvival];

    /// <summary>
    /// Whether <paramref name="fact"/>, told with its terms, has the time that <paramref name="sentence"/> gives somewhere: a share of
    /// survivors without it would be that of any.
    /// </summary>
    public static bool IsOfItsTime(Sentence sentence, Fact fact) =>
        !Survivals.Contains(fact.Predicate) || !Share().IsMatch(fact.Value) || !SomeTime().IsMatch(sentence.Text)
        || new[] { QualifierNames.TimeFrame, QualifierNames.Measure, QualifierNames.Population }
            .Any(name => Timed().IsMatch(fact.Qualifiers.GetValueOrDefault(name, "")));

    /// <summary>Whether <paramref name="fact"/> has all of them that <paramref name="sentence"/> gives.</summary>
    public static bool AreTold(Sentence sentence, Fact fact) =>
        !Pointing().IsMatch(fact.Qualifiers.GetValueOrDefault(QualifierNames.Population, ""))
        && !(fact.Predicate != Predicates.Dose && PointsBefore().IsMatch(sentence.Text))
        && !(Shares.Contains(fact.Predicate) && Duration().IsMatch(fact.Value))
        && (LabelsFor(sentence) is var labels && (labels == 0 || fact.Qualifiers.ContainsKey(QualifierNames.Arm)
            || (labels == 1 && Label().IsMatch(fact.Qualifiers.GetValueOrDefault(QualifierNames.Population, "")))));

    // Behind "arm B was closed early" a figure without an arm goes on with that one.
    private static int LabelsFor(Sentence sentence) =>
        Labels(sentence.Text) is > 0 and var own ? own
            : sentence.Previous is { } previous && previous.Passage == sentence.Passage && Labels(previous.Text) == 1 ? 1 : 0;

    private static int Labels(string text) => Label().Matches(text).Select(m => m.Value.ToUpperInvariant()).Distinct().Count();

    /// <summary>The fact with the limit and the time that stand at its figure.</summary>
    public static Fact AddTo(Sentence sentence, Fact fact) => WithLimit(sentence.Text, WithTime(sentence.Text, WithReviewer(sentence.Text, fact)));

    // What one reviewer found is not what another did. Where two are named, whose figure it is stays open.
    private static Fact WithReviewer(string text, Fact fact)
    {
        if (fact.Predicate is not (Predicates.ResponseRate or Predicates.DiseaseControl or Predicates.ProgressionFreeSurvival
                or Predicates.DurationOfResponse)
            || !fact.Qualifiers.TryGetValue(QualifierNames.Measure, out var measure)
            || Reviewer().Matches(text) is not [var reviewer] || Reviewers().Count(text) > 1)
        {
            return fact;
        }
        var reviewed = $"{measure} {reviewer.Value.ToLowerInvariant()}";
        return fact with { Qualifiers = new Dictionary<string, string>(fact.Qualifiers) { [QualifierNames.Measure] = reviewed } };
    }

    // "Less than 1%" is not 1%: words that make a figure a limit belong to it wherever all its places have them.
    private static Fact WithLimit(string text, Fact fact)
    {
        string? limited = null;
        foreach (var at in Places(text, fact.Value))
        {
            if (Limit().Match(text[..at]) is not { Success: true } limit)
                return fact;
            limited ??= text[limit.Index..(at + fact.Value.Length)];
        }
        return limited is null ? fact : fact with { Value = limited };
    }

    // "13.8% at week 4, 42.3% at week 8": a figure without its time would be that of any.
    private static Fact WithTime(string text, Fact fact)
    {
        if (fact.Qualifiers.ContainsKey(QualifierNames.TimeFrame) || Timed().IsMatch(fact.Qualifiers.GetValueOrDefault(QualifierNames.Measure, "")))
            return fact;
        if (Places(text, fact.Value).ToList() is [var at] && Time().Match(text, at + fact.Value.Length) is { Success: true } time)
            return fact.Within(time.Groups["when"].Value);
        return fact.Predicate != Predicates.Dose && Opening().Match(text) is { Success: true } opening
            ? fact.Within(opening.Groups["when"].Value)
            : fact;
    }

    /// <summary>Where a figure stands: not inside another one.</summary>
    public static IEnumerable<int> Places(string text, string figure)
    {
        for (var at = text.IndexOf(figure, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(figure, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or '·'))
                yield return at;
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(these|those|such|the (other|remaining|same|former|latter))\b", Options, 10_000)]
    private static partial Regex Pointing();

    // "In these patients …" restricts what follows to those of a sentence before.
    [GeneratedRegex(
        @"\b(in|among|of|for) (these|those|such) ([\w-]+ ){0,2}(patients|subjects|participants|cases|individuals|(sub-?)?groups?)\b"
        + "(?! (who|with|whose|in|receiving|treated))" + @"|\b(in|among|of|for) this sub-?(group|set|population)\b",
        Options, 10_000)]
    private static partial Regex PointsBefore();

    [GeneratedRegex(@"^\d+([.·]\d+)?[\s-](days?|weeks?|months?|years?)$", Options, 10_000)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\b(groups?|arms?|cohorts?) ((?-i:[A-D]|I{1,3})|\d{1,2})\b", Options, 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"\b(by|per) (blinded )?(independent|central|investigators?['’]?)( [\w-]+){0,3} (review|assessment)s?\b(?! or\b)", Options, 10_000)]
    private static partial Regex Reviewer();

    [GeneratedRegex(@"\b(by|per|to|and|from) (the )?(blinded )?(independent|central|investigators?)\b", Options, 10_000)]
    private static partial Regex Reviewers();

    [GeneratedRegex(@"\d|\b(year|month|week|day)", Options, 10_000)]
    private static partial Regex Timed();

    [GeneratedRegex(@"\d[-‐‑– ]?(year|month|week|day)s?\b|\b(year|month|week|day)s? \d|\w[-‐‑–](year|month|week|day)\b|(two|three|four|five|ten) years\b", Options, 10_000)]
    private static partial Regex SomeTime();

    [GeneratedRegex(@"%$|per\s?cent$|^\d+ ?(/|(out )?of (the )?)\d+", Options, 10_000)]
    private static partial Regex Share();

    private const string Note = @"( ?\([^()]*\)| ?\[[^\[\]]*\])?";

    // "A of 70% and B of 72% after 6 years": the time behind the last figure is that of both.
    [GeneratedRegex(
        @"\G" + Note + @"(,? and( an?| the)? [\w‐‑-]+( [\w‐‑-]+){0,3} (of|was) \d[\d.·]*\s?%" + Note
        + @")?,? (?<when>(at|after|by|within|on) ((week|month|day|year)s? \d+((,|,? and|,? to|[-–‐‑]) ?\d+)*"
        + @"|(\d+|one|two|three|four|five|six|twelve)[ -](days|weeks|months|years)))\b",
        Options, 10_000)]
    private static partial Regex Time();

    // "During the first 30 days after A, …", "At a median follow-up of 20 months, …"
    [GeneratedRegex(
        "^" + AbstractLabel.Pattern + @"(?<when>(at|after|by|within|during|over|in|through|on) ((?!\b(patients|those|subjects|participants|adults"
        + @"|children|women|men)\b)[^,;:()]){0,60}?((?<![\d.])(\d+([.·]\d+)?|one|two|three|four|five|six|twelve)"
        + @"[-‐‑– ](days?|weeks?|months?|years?|hours?)|\b(week|month|day|year)s? \d+)\b((?!\b(patients|those|subjects|participants"
        + @"|adults|children|women|men)\b)[^,;:()]){0,60})(\([^()]*\))?,",
        Options, 10_000)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"\b((less|more|fewer|greater|higher|lower) than|at least|at most|up to|under|over|nearly|almost) $|[<>≤≥]\s?$", Options, 10_000)]
    private static partial Regex Limit();
}
