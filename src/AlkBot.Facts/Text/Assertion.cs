using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Facts.Text;

/// <summary>
/// Decides whether a sentence asserts what a rule reads in it, or denies, doubts, supposes, plans or asks it. The one guard of every rule
/// that reads sentences.
/// </summary>
internal static partial class Assertion
{
    /// <summary>Whether <paramref name="sentence"/> may state a fact with <paramref name="predicate"/>.</summary>
    public static bool Allows(Sentence sentence, string predicate) =>
        !IsFinding(predicate) || sentence.IsReference || !(sentence.IsSupposed || Asked().IsMatch(sentence.Text));

    /// <summary>Whether <paramref name="sentence"/> tells what was planned, assumed or wished for, which is no result.</summary>
    public static bool IsSupposed(string sentence) => Supposed().IsMatch(sentence);

    /// <summary>Whether what stands at <paramref name="place"/> of <paramref name="sentence"/> is denied by words of its own clause.</summary>
    public static bool Denies(string sentence, int place) => Denial().IsMatch(ClauseBefore(sentence, place));

    /// <summary>Whether what stands at <paramref name="place"/> of <paramref name="sentence"/> is doubted or asked after.</summary>
    public static bool Doubts(string sentence, int place) => Doubt().IsMatch(ClauseBefore(sentence, place));

    private static string ClauseBefore(string sentence, int place)
    {
        var before = sentence[..place];
        var start = ClauseEnd().Matches(before).Select(m => m.Index + m.Length).LastOrDefault();
        return before[start..];
    }

    // What a table or name tells is true however its sentence goes; what was found is true only where it is asserted.
    private static bool IsFinding(string predicate) =>
        predicate is Predicates.ResistanceTo or Predicates.SensitiveTo or Predicates.ActiveAgainst or Predicates.Approval or Predicates.Dose
            or Predicates.Prevalence or Predicates.AdverseEvents or Predicates.Deaths
        || Predicates.Find(predicate)?.Comparison == ValueComparison.Measure;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^(before|prior to) the (introduction|advent|era)\b|\b(assum(ed|es|ing|ptions?)|hypothes\w+|anticipat(ed|es|ing)|(would"
        + @"|will) (be|have)\b.{0,60}\bpower|sample size|\d+ ?% power"
        + @"|power (calculations?|of)|powered to|(to|could) detect an? (difference|increase|reduction|improvement|hazard)"
        + @"|expected (median |overall |objective )?([\w-]+ )?(PFS|OS|survival|response|rate)"
        + @"|(designed|planned|intended|aimed) to (show|demonstrate|detect|prove|test|reach|achieve|assess)"
        + @"|(patients|participants|subjects|adults|children) (would|will|are to|were to) (receive|be|get)|would (reach|achieve|receive)"
        + @"|null hypothesis|historical(ly)? (controls?|rates?|data|comparators?)"
        + @"|(target|threshold|benchmark) (response|rate|PFS|OS|value)"
        + @"|(has|have|had) not (yet )?been (reported|published|presented)|(is|are) (not yet|still) (awaited|pending))\b",
        Options, 10_000)]
    private static partial Regex Supposed();

    [GeneratedRegex(@"\?[\s)\]""”]*$", Options, 10_000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"[;:]|,? (but|while|whereas|although|though|however)\b|, (it|this|these|they|that|we)\b", Options, 10_000)]
    private static partial Regex ClauseEnd();

    // "not only" asserts.
    [GeneratedRegex(
        @"\b(not(?! only)|never|no|neither|nor|cannot|fail(ed|s)? to|without|rarely|(is|are|was|were) unlikely to|lack(s|ed)?)\b|n['’]t\b",
        Options, 10_000)]
    private static partial Regex Denial();

    [GeneratedRegex(
        @"\b(no (clear |conclusive |convincing )?evidence (that|for|of)|(unknown|unclear|uncertain|not (known|clear)|remains to be \w+) (if|whether|that)"
        + @"|whether|if|(was|were) (once )?(thought|believed|suspected) to|might|possibly|it is (possible|conceivable) that)\b",
        Options, 10_000)]
    private static partial Regex Doubt();
}
