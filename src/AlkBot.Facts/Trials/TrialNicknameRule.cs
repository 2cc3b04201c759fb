using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>"(ABCD trial-NCT…)", "ABCD-05 multicenter phase IV clinical trial (NCT…)", "ABCD 1014 (NCT…)": its name.</summary>
internal sealed partial class TrialNicknameRule : TrialRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(TrialClause clause, ExtractionContext context)
    {
        var match = InBracket().Match(clause.Bracket);
        if (!match.Success)
            match = BeforeBracket().Match(clause.Lead.Length > 0 ? BeforeTheBracket(clause) : "");
        // "a phase III trial (ABCD [NCT…])": in a bracket that says what a trial is, its name stands alone.
        if (!match.Success && clause.Lead.Length > 0 && TrialAtEnd().IsMatch(BeforeTheBracket(clause)))
            match = AloneInBracket().Match(clause.Bracket);
        if (!match.Success)
            yield break;
        var name = match.Groups["name"].Value;
        if (TrialAcronym.CanBe(name, clause.Sentence, context))
            yield return State(clause, Predicates.Nickname, name);
    }

    // Design words stand between the name and the bracket, and the phase is one of them, so the whole text in front is searched.
    private static string BeforeTheBracket(TrialClause clause)
    {
        var bracket = clause.Sentence.Text.LastIndexOf('(', clause.Sentence.StartOf(clause.Trial));
        return clause.Sentence.Text[..bracket];
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Design =
        @"(multicent(er|re)|international|global|randomi[sz]ed|open-label|single-arm|double-blind|clinical|pivotal|phase\s+[IV0-4/ab-]+|,)";

    [GeneratedRegex(@"(^|\s)" + TrialAcronym.Name + @"\s+(trial|study)\s*[-–:,;]?\s*$", Options, 10_000)]
    private static partial Regex InBracket();

    [GeneratedRegex(@"^\(?\s*" + TrialAcronym.Name + @"\s*[-–:,;\[]?\s*$", Options, 10_000)]
    private static partial Regex AloneInBracket();

    [GeneratedRegex(@"\b(trial|study)\s*$", Options, 10_000)]
    private static partial Regex TrialAtEnd();

    [GeneratedRegex(
        @"(^|\s)" + TrialAcronym.Name + @"(\s+" + Design + @"){0,6}\s+(trial|study)\s*$"
        + @"|(^|\s)(?<name>[A-Z][A-Z0-9]*[A-Z][A-Z]*([‐‑-][A-Z]+)*[‐‑ -]\d{1,4})\s*$"
        // "Study AB-012 (ABCD) (NCT…)"
        + @"|(?i:\b(study|trial)\b)[^()]{0,60}\(" + TrialAcronym.Name + @"\)\s*$",
        Options, 10_000)]
    private static partial Regex BeforeBracket();
}
