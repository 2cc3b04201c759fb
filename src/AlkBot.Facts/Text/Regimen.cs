using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Facts.Text;

/// <summary>"55 patients received A and B", "a trial of A plus B": drugs that are given together, so that a figure is of all of them.</summary>
internal static partial class Regimen
{
    /// <summary>The first drug of the only regimen that <paramref name="sentence"/> speaks of, with the words for all of it; null for none.</summary>
    public static Referent? In(Sentence sentence)
    {
        if (Apart().IsMatch(sentence.Masked) || Together().Matches(sentence.Masked) is not [var match])
            return null;
        var words = match.Groups["words"];
        var drugs = sentence.MentionsOf(EntityType.Drug, words).ToList();
        // A drug beside the regimen may be what patients had before, or what it is set against.
        return drugs.Count > 1 && sentence.MentionsOf(EntityType.Drug).All(m => drugs.Any(d => d.Entity == m.Entity))
            ? new Referent(drugs[0].Entity, drugs[0].Text, null) { Regimen = sentence.WordsAt(words) }
            : null;
    }

    /// <summary>
    /// Whether <paramref name="sentence"/> names a drug beside capitals that stand for what was given with it, "ABCD and X", "X plus ABCD",
    /// or beside a transplantation that followed: a figure is of all of that.
    /// </summary>
    public static bool IsPartly(Sentence sentence) =>
        sentence.MentionsOf(EntityType.Drug).Any() && Partly().IsMatch(sentence.Masked);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(versus|vs|compared|comparing|respectively|or|either|placebo|alone|groups|arms|cohorts|followed by|after(?! an? (median"
            + @"|mean)\b)|previous(ly)?|prior"
        + @"|resistan(t|ce)|refractory)\b",
        Options, 10_000)]
    private static partial Regex Apart();

    // Endpoints, diseases and tests stand in capitals too; those of regimens have three letters or more.
    private const string Abbreviated =
        @"(?!(PFS|DFS|EFS|RFS|ORR|DCR|CBR|DOR|TTP|RECIST|NSCLC|SCLC|HCC|RCC|CNS|TKI|AEs?|SAEs?|USA|FDA|EMA|CI|ALL|AML|CLL"
            + @"|CML)s?\b)([A-Z]{1,2}-)?[A-Z]{3,7}(?![\w-])";

    [GeneratedRegex(
        "\\b" + Abbreviated + @"(-?based [a-z]+)?( and | plus | ?\+ ?| with |/)Ⓓ|Ⓓ( \([^()]*\))?( and | plus | ?\+ ?| with "
            + @"| in combination with |/)" + Abbreviated
        + "|Ⓓ, [^,;.]{3,40}, and " + Abbreviated
        + @"|Ⓓ (with|plus|and) [\w-]+/[\w-]*[A-Z]"
        + @"|\bfollowed by [^.;]{0,40}\b(ASCT|HSCT|SCT|transplantation|surgery|radiotherapy|chemoradiotherapy)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Partly();

    [GeneratedRegex(
        @"\b(received|receiving|treated with|given|combination of|combined|(trial|study) of|evaluat(ed|ing)"
            + @"|with) (the combination of )?(oral )?"
        + @"(?<words>Ⓓ+( \([^()]{1,40}\))?((,? and |, | plus | with | in combination with | combined with | ?\+ ?|[/–-])(oral "
        + @"|intravenous )?"
        + @"Ⓓ+( \([^()]{1,40}\))?)+)",
        Options, 10_000)]
    private static partial Regex Together();
}
