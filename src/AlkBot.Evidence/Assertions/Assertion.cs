using System.Text.RegularExpressions;

namespace AlkBot.Evidence.Assertions;

/// <summary>
/// Decides how a sentence stands to what a rule reads in it. The one guard of all
/// that states a relation or a figure; measured by
/// <c>assertions.tsv</c> of the tests.
/// </summary>
public static partial class Assertion
{
    /// <summary>Whether <paramref name="sentence"/> tells what was planned, assumed or wished for, which is no result.</summary>
    public static bool IsSupposed(string sentence) => Frame().IsMatch(sentence);

    /// <summary>How <paramref name="sentence"/> stands to the relation or figure whose words begin at <paramref name="place"/>.</summary>
    public static Stance Of(string sentence, int place)
    {
        var (before, after) = Clause(sentence, place);
        return Asked().IsMatch(sentence) ? Stance.Doubts
            : Plan().IsMatch(before) ? Stance.Plans
            : Open().IsMatch(before + after) ? Stance.Doubts
            : Supposition().IsMatch(before) || Frame().IsMatch(before) || SuppositionBehind().IsMatch(after) ? Stance.Supposes
            : Hearsay().IsMatch(before) ? Stance.Quotes
            : Doubt().IsMatch(before) || DoubtBehind().IsMatch(after) ? Stance.Doubts
            : Denial().IsMatch(before) || DenialBehind().IsMatch(after) ? Stance.Denies
            : HearsayBehind().IsMatch(after) ? Stance.Quotes
            : Stance.Asserts;
    }

    private static (string Before, string After) Clause(string sentence, int place)
    {
        var start = ClauseEnd().Matches(sentence[..place]).Select(m => m.Index + m.Length).LastOrDefault();
        var end = ClauseEnd().Match(sentence, place) is { Success: true } next ? next.Index : sentence.Length;
        return (sentence[start..place], sentence[place..end]);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Question = @"(whether|if|how|the (possible |potential |relative |overall )*(hypothesis|effects?|efficacy|effectiveness|safety|roles?"
        + @"|contribution|relation(ship)?|association|impact))";

    // The words at the place and the rest of the subject up to its verb.
    private const string Subject = @"^[\w-]+ ([\w()-]+ ){0,6}?";

    [GeneratedRegex(@"\?[\s)\]""”]*$", Options, 10_000)]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"[;:]|,? (but|while|whereas|although|though|however|because)\b|, (and|it|this|these|they|that|we|which|the|who|or)\b"
        + @"| and (is|are|was|were|has|have|it|we)\b| and(?= (may|might|could)\b)",
        Options, 10_000)]
    private static partial Regex ClauseEnd();

    // The frame of a whole sentence of methods or statistics, wherever its figure stands.
    [GeneratedRegex(
        @"^(before|prior to) the (introduction|advent|era)\b|\b(assum(ed|es|ing|ptions?)|hypothes[ei][sz]\w*|anticipat(ed|es|ing)|(would"
        + @"|will) (be|have)\b.{0,60}\bpower|sample size|\d+ ?% power"
        + @"|power (calculations?|of)|powered to|(to|could) detect an? (difference|increase|reduction|improvement|hazard)"
        + @"|expected (median |overall |objective )?([\w-]+ )?(PFS|OS|survival|response|rate)"
        + @"|(designed|planned|intended|aimed) to (show|demonstrate|detect|prove|test|reach|achieve|assess)|(is|are|was|were) planned (as|to be|for)"
        + @"|(patients|participants|subjects|adults|children) (would|will|are to|were to) (receive|be|get)|would (reach|achieve|receive)"
        + @"|null hypothesis|historical(ly)? (controls?|rates?|data|comparators?)"
        + @"|(target|threshold|benchmark) (response|rate|PFS|OS|value)"
        + @"|(has|have|had) not (yet )?been (reported|published|presented)|(is|are) (not yet|still) (awaited|pending))\b",
        Options, 10_000)]
    private static partial Regex Frame();

    [GeneratedRegex(
        @"^\s*to (determine|evaluate|assess|examine|investigate|compare|test|study|identify|explore|establish|characteri[sz]e|define|quantify"
        + @"|analy[sz]e|describe|measure|estimate|find out)\b(?!.*, we\b)"
        + @"|\b(aims?|objectives?|purpose|goal) (of|was|were|is|are)\b|\b(study|trial) outcomes included\b"
        + @"|\b(aimed|sought|set out|designed|planned|intended|under ?way|used) to\b"
        + @"|\bwe (next |then |also |therefore |further )?(tested|examined|investigated|asked|assessed|evaluated|studied|explored"
        + @"|analy[sz]ed|determined) " + Question + @"\b|\b(study|trial) (investigated|examined|tested) (whether|if|how)\b"
        + @"|\bto (determine|evaluate|assess|examine|investigate|test) " + Question + @"\b(?<!\bneeded to.*)",
        Options, 10_000)]
    private static partial Regex Plan();

    [GeneratedRegex(
        @"^\s*if\b|\b(would(?! appear)|hoped|hope|(is|are|was|were) (anticipated|expected) to|we (propose|suppose|speculate) that)\b",
        Options, 10_000)]
    private static partial Regex Supposition();

    [GeneratedRegex(
        Subject + @"((is|are|was|were) (anticipated|expected|hypothesi[sz]ed)|could (be )?\w+ if)\b", Options, 10_000)]
    private static partial Regex SuppositionBehind();

    [GeneratedRegex(Subject + @"(may|might|could)\b", Options, 10_000)]
    private static partial Regex DoubtBehind();

    [GeneratedRegex(
        @"\b(unknown|unclear|uncertain|(not|nor) (yet |fully |well )?(known|clear|understood|been (determined|established|elucidated|described))"
        + @"|poorly understood|neither .* understood|remains? (to be \w+|(largely )?(unknown|unclear|controversial))|inconclusive"
        + @"|needed to (investigate|determine|evaluate|assess|clarify|establish)|(would|it) appears? that)\b",
        Options, 10_000)]
    private static partial Regex Open();

    [GeneratedRegex(
        @"\b(may|might|could|whether|if|possibly|potentially|perhaps|(is|are|was|were) suspected to|(is|are) conceivable that"
        + @"|it is possible that|no (clear |conclusive |convincing )?evidence (that|for|of))\b",
        Options, 10_000)]
    private static partial Regex Doubt();

    // "Not only" asserts; so does what stands far behind a "no" of something else.
    [GeneratedRegex(
        @"(\b(not(?! only)|never|no|neither|nor|cannot|fail(s|ed)? to|unlikely to|rarely)|n['’]t) ([\w/()%.,-]+ ){0,7}$"
        + @"|\bwithout ([\w-]+ ){0,2}$|\black(s|ed|ing)?( of| any)*( [\w-]+)? $",
        Options, 10_000)]
    private static partial Regex Denial();

    [GeneratedRegex(
        Subject + @"(was|were|is|are|did|does|do|has|have|had|could|can) (not\b(?! only)|never\b|no )", Options, 10_000)]
    private static partial Regex DenialBehind();

    [GeneratedRegex(
        @"\b(is|are|was|were|been) (\w+ly )?(reported|proposed|suggested|claimed|believed|thought|postulated|said|presumed)( \w+)? "
        + @"(to|that|as)\b|\b(recently|previously) (reported|associated|described|proposed)\b|\bpreviously $|\ban? proposed\b",
        Options, 10_000)]
    private static partial Regex Hearsay();

    [GeneratedRegex(Subject + @"(was|were|is|are|(has|have) been) (proposed|suggested|claimed)\b", Options, 10_000)]
    private static partial Regex HearsayBehind();
}
