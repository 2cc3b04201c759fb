using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>"Two patients in this study died of A and B": deaths and their causes, not the events of a survival analysis.</summary>
internal sealed partial class DeathsRule : OutcomeRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, Referent drug)
    {
        var some = OfThem().Match(sentence.Text);
        if (some.Success)
        {
            yield return State(
                sentence, drug, Predicates.Deaths, some.Groups["value"].Value, (QualifierNames.Measure, some.Groups["measure"].Value),
                (QualifierNames.Population, OpeningPatients(sentence)))
                .In(sentence.Study);
        }
        // Of both arms together nothing is told of the drug of one.
        var match = Died().Match(sentence.Text);
        if (match.Success && !Compared().IsMatch(sentence.Text))
        {
            yield return State(
                sentence, drug, Predicates.Deaths, match.Value, (QualifierNames.Population, OpeningPatients(sentence))).In(sentence.Study);
        }
    }

    [GeneratedRegex(
        @"\b(?<measure>[\w-]+s?, of (which|whom) (?<value>" + Figures.Number + @")( patients)?( (have|had|has))? died)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OfThem();

    [GeneratedRegex(
        @"\b(groups?|arms?|placebo|controls?|versus|vs|compared)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Compared();

    [GeneratedRegex(
        @"(?<![\d/.·–-] ?)\b(" + Figures.Number + @")( of (the|these|\d+))? ([\w-]+ )?patients?( \([^()]*\))?( (in|on"
        + @"|from) [^,;.]{2,40}?)? died( (of|from"
        + @"|due to) [^,;.]+?)?(?=\s+(which|that|during|while)\b|[,;.]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Died();
}
