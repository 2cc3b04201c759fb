using System.Text.RegularExpressions;

namespace AlkBot.Facts.Text;

/// <summary>
/// Tells sentences whose figures belong to a subject of their own that is no drug of the sentences before: "with chemotherapy", "best
/// supportive care", "untreated patients", "non-A", "other than A", "A-free", a biosimilar of A, the control arm of A's trial.
/// </summary>
internal static partial class OtherSubject
{
    /// <summary>Whether <paramref name="sentence"/> names one.</summary>
    public static bool IsIn(Sentence sentence) =>
        sentence.Passage.SectionPath.Any(title => Controls().IsMatch(title)) || Excluded().IsMatch(sentence.Masked) || AbbreviatedRegimen().IsMatch(sentence.Masked) || (!sentence.Masked.Contains('Ⓓ') && Named().IsMatch(sentence.Masked));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(non-|(not|never) (given|receiving|received|treated with|taking|exposed to) |without |before |other than |instead of "
        + @"|(biosimilars?|analogues?|analogs?|derivatives?) (of|to) (the )?|(control|comparator|placebo) (arm|group) (of|in) (the |an? )?)Ⓓ"
        // What an unnamed partner and a drug did together.
        + @"|^[^Ⓓ]*\b((in combination|combined|together) with|combin(ed|ing|es) [^Ⓓ.;,]{3,60} (and|with)) Ⓓ"
        // What is only expected of the drug.
        + @"|\bexpected [^Ⓓ.;]{0,40}\b(for|with|of|from) [^Ⓓ.;]{0,20}Ⓓ"
        + @"|Ⓓ(-(free|based|containing)\b| (biosimilars?|analogues?|analogs?|derivatives?)\b)",
        Options, 10_000)]
    private static partial Regex Excluded();

    // Under "Historical controls" nobody got what the study is of.
    [GeneratedRegex(@"^(historical|external|placebo|control)s?\b|\bhistorical (controls?|cohort)\b", Options, 10_000)]
    private static partial Regex Controls();

    // "VTd", "IRd": capitals for drugs that nobody spells out, the last in a small letter.
    [GeneratedRegex(@"\b[A-Z]{2,3}[a-rt-z]\b(?! (cells?|mice|antibod))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AbbreviatedRegimen();

    [GeneratedRegex(
        @"(?<!\b(previous(ly)?|prior|pre-?treated|progressed|refractory|resistant|failed|failure)\b[^,;]{0,30})\b(with|of|for|in|receiving|given)"
        + @" (the )?(standard |conventional |cytotoxic |platinum[\w-]* |salvage )*"
        + @"(chemotherapy|placebo|best supportive care|supportive care|standard (of )?care|observation( alone)?|no treatment|radiotherapy|surgery"
        + @"|historical controls?|untreated (patients|controls)|(control|placebo|comparator|observation) (arm|group)|healthy (volunteers|controls))\b"
        + @"|\b(with|of|for|receiving|given) (an?|another|an unnamed|other) ([\w-]+ ){0,3}(antibod(y|ies)|agents?|drugs?|compounds?|vaccines?|regimens?)\b"
        + @"|(?<!\b(this|our|present|current|the) )\b(previous|prior|earlier|historical|retrospective|published)( [\w-]+){0,2}"
        + @" (analys[ei]s|stud(y|ies)|trials?|data|reports?|series|cohorts?|controls?|literature)\b|\bthe retrospective analysis\b"
        + @"|\b(after|following) [\w-]+-(based|containing) (regimens?|treatment|chemotherapy|therapy)\b"
        + @"|\bin (an|another|other) (earlier|previous|prior|separate|different) (trial|study|cohort)\b"
        + @"|\b(rates?|survival|PFS|OS|ORR|duration) with (?!(the|this|these|that|an?|its?|monotherapy|treatment|therapy|single|either|both|each|all"
        + @"|such|continued|median|[\d.]+)\b)\p{Ll}[\w-]{3,}",
        Options, 10_000)]
    private static partial Regex Named();
}
