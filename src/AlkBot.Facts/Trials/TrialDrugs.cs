using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>The drug that a trial tests, by what is said of it.</summary>
internal static partial class TrialDrugs
{
    /// <summary>
    /// The drug tested: the first side of a comparison or combination, else the only drug that the statement speaks about, else the
    /// drug of the section's heading. Null when that is not clear.
    /// </summary>
    public static Referent? Of(TrialClause clause)
    {
        foreach (var match in new[] { TrialComparison.Comparison(clause.Statement), TrialComparison.Combination(clause.Statement) })
        {
            if (match.Success && OnlyIn(clause, match.Groups["drug"]) is { } tested)
                return Referent.Of(tested);
        }
        var start = clause.StatementStart;
        var end = start + clause.Statement.Length;
        var drugs = ForegroundDrugs.In(clause.Sentence).Where(m => Inside(clause.Sentence, m, start, end)).ToList();
        if (drugs.Count > 0)
            return DrugTopic.Only(drugs) is { } only ? Referent.Of(only) : null;
        var topic = clause.Sentence.TopicDrug;
        return topic is not null && (topic.Entity == clause.Sentence.HeadingDrug?.Entity || IsNumberOf(clause, topic)) ? topic : null;
    }

    // "(ClinicalTrials.gov identifier: NCT…)" behind what goes on from the sentence that names the trial's drug.
    private static bool IsNumberOf(TrialClause clause, Referent topic) =>
        clause.Sentence.Previous is { } previous && topic.Named == previous.Citation && Registered().IsMatch(clause.Bracket)
        && Trial().IsMatch(previous.Text) && DrugTopic.Only(ForegroundDrugs.In(previous)) is not null
        && !previous.RegistryNumbers.Any()
        && !clause.Sentence.MentionsOf(EntityType.Drug).Any() && clause.Sentence.RegistryNumbers.Count() == 1
        && !Trial().IsMatch(clause.Lead);

    [GeneratedRegex(
        @"\b(identifier|registr(y|ation|ered)|ClinicalTrials)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Registered();

    [GeneratedRegex(@"\b(trial|study)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Trial();

    /// <summary>The one drug that <paramref name="part"/> of the statement names; null when it names none or several.</summary>
    public static Mention? OnlyIn(TrialClause clause, Capture part)
    {
        var start = clause.StatementStart + part.Index;
        return DrugTopic.Only([
            .. clause.Sentence.MentionsOf(EntityType.Drug).Where(m => Inside(clause.Sentence, m, start, start + part.Length)),
        ]);
    }

    private static bool Inside(Sentence sentence, Mention mention, int start, int end) =>
        start <= sentence.StartOf(mention) && sentence.EndOf(mention) <= end;
}
