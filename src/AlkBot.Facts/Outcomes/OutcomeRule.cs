using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>A rule for what a study found; it stays silent where it is not clear of what.</summary>
internal abstract partial class OutcomeRule : StudyRule
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context) =>
        ArmComparison.Of(sentence, context) is { } drug ? Read(sentence, drug) : [];

    /// <summary>The facts that <paramref name="sentence"/> states of <paramref name="drug"/>.</summary>
    protected abstract IEnumerable<Fact> Read(Sentence sentence, Referent drug);

    /// <summary>The patients that the sentence opens with: "Among 114 patients with A, …"; null when it does not.</summary>
    internal static string? OpeningPatients(Sentence sentence)
    {
        var match = Opening().Match(sentence.Text);
        if (!match.Success)
            return null;
        var patients = match.Groups["patients"].Value;
        // A bracket that the comma cut in two goes.
        return patients.LastIndexOf('(') > patients.LastIndexOf(')') ? patients[..patients.LastIndexOf('(')] : patients;
    }

    [GeneratedRegex(
        "^" + AbstractLabel.Pattern + @"(of interest, |of note, |in addition, |notably, |importantly, |overall, )?(among|in|for|of) (the )?(?<patients>[^,]*\b("
        + Figures.Patients + @"|(sub-?)?(groups?|populations?)|arms?|cohorts?)\b[^,]*(, [\w-]+, or [\w-]+)?), |^(?<patients>\p{Lu}[\w-]+ [^,]*\b"
        + Figures.Patients + @"\b[^,]*), (?=\d+ \()"
        + "|^" + AbstractLabel.Pattern
        + @"(?<patients>(patients|those|women|men|children|adults) (with|who|in|receiving|treated) [^,;()]{3,80}?) (\([^()]*\) )?"
        + @"((before|after|during) \w+ )?(had|have|showed|experienced|achieved|were|was)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Opening();
}
