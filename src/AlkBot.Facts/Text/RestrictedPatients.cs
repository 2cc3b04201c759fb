using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Facts.Text;

/// <summary>
/// Tells a figure with the words that restrict it, "patients with B who relapsed", "survival after relapse": without them it would be of
/// all patients and of any time.
/// </summary>
internal static partial class RestrictedPatients
{
    /// <summary>The fact with the words that restrict it; null where several do and it stays open which are its own.</summary>
    public static Fact? AddTo(Sentence sentence, Fact fact)
    {
        if (!IsOutcome(fact.Predicate))
            return fact;
        var before = sentence.Text[..FigureTerms.Places(sentence.Text, fact.Value).FirstOrDefault()];
        var untold = Patients().Matches(before).Select(m => Phrase.Trim(m.Groups["who"].Value)).Where(p => !IsTold(p, fact)).ToList();
        var isOfSome = fact.Qualifiers.TryGetValue(QualifierNames.Population, out var population);
        // "In the X arm" tells who got what, and leaves open which of them the figure is of.
        if (isOfSome && untold.Count == 1 && ArmName().IsMatch(population!) && !fact.Qualifiers.ContainsKey(QualifierNames.Arm))
            (fact, isOfSome) = (fact.With(QualifierNames.Arm, population!), false);
        if (!isOfSome && !fact.Qualifiers.ContainsKey(QualifierNames.Arm) && untold.Count > 1)
            return null;
        // An arm that is made of patients says whose the figure is: those before it had another.
        var isOfOthers = fact.Qualifiers.TryGetValue(QualifierNames.Arm, out var arm) && Who().IsMatch(arm);
        var told = isOfSome || isOfOthers || untold is not [var only] ? fact : fact.With(QualifierNames.Population, only);
        return !told.Qualifiers.ContainsKey(QualifierNames.TimeFrame) && Time().Match(before) is { Success: true } time
            && !IsTold(time.Groups["when"].Value, told)
            ? told.Within(Phrase.Trim(time.Groups["when"].Value))
            : told;
    }

    private static bool IsOutcome(string predicate) =>
        predicate is Predicates.AdverseEvents or Predicates.Deaths or Predicates.DoseLimitingToxicity
        || (predicate is not (Predicates.Dose or Predicates.Enrolment) && Predicates.Find(predicate)?.Comparison == ValueComparison.Measure);

    private static bool IsTold(string words, Fact fact) =>
        fact.Qualifiers.Values.Append(fact.Value).Any(told => told.Length > 3
            && (told.Contains(words, StringComparison.OrdinalIgnoreCase) || words.Contains(told, StringComparison.OrdinalIgnoreCase)));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(arms?|groups?|cohorts?)$", Options, 10_000)]
    private static partial Regex ArmName();

    [GeneratedRegex(@"^(the )?\d+ ([\w-]+ )*(patients|participants|subjects|adults|children|women|men)\b", Options, 10_000)]
    private static partial Regex Who();

    private const string Verb = "(had|have|has|was|were|is|are|experienced|achieved|showed|developed|died|reported|attained|discontinued)";

    [GeneratedRegex(
        @"(^|[;:] |(?<!\b(compared|comparison|contrast|relative|opposed|unlike|versus|vs\.?) )\b(in|among|for|of|with|similarly|notably|however|overall),? )(the |all |these )?(?<who>(\d+ )?(patients|those|participants|subjects|adults|children|women|men|individuals|cases)"
        + @" (who (" + Verb + @" )?|with|whose|having|without|enrolled|aged|undergoing|resistant|refractory|achieving|in whom)\b"
        + "((?!\\b" + Verb + @"\b)[^,;:()])+)",
        Options, 10_000)]
    private static partial Regex Patients();

    [GeneratedRegex(
        @"\b(survival|PFS|OS|responses?|toxicit(y|ies)|adverse events) (?<when>(after|following|since|from|before|during) (?!(an?|the) (median|mean|follow)"
        + @"|\d|median)[^,;:()%\d]{3,60}?)(,? (was|were|of|is|are|included)\b[^;\d]*|,[^;\d]*|\s*)$",
        Options, 10_000)]
    private static partial Regex Time();
}
