using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>"multicenter", "first-line setting", "adjuvant" said of trials: where and when in the course of disease they treat.</summary>
internal sealed partial class TrialSettingRule : TrialRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(TrialClause clause, ExtractionContext context) =>
        Settings().Matches(clause.Statement).Select(m => State(clause, Predicates.Setting, m.Value));

    [GeneratedRegex(
        @"(?<!\b(as|suggested|recommended|considered) (the |an? )?)\b((first|second|third)[- ]line( setting| therapy| treatment)?|(neo-?)?adjuvant( setting)?|maintenance( setting| therapy)?"
        + @"|multicent(er|re)|single-cent(er|re))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Settings();
}
