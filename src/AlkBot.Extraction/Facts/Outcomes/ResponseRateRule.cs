using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>"Among 114 patients with A, the overall response rate was 58%": one rate, in the patients that the sentence names.</summary>
internal sealed partial class ResponseRateRule : OutcomeRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, Referent drug)
    {
        var matches = Rate().Matches(sentence.Text);
        // Several rates belong to several arms, which another rule tells apart.
        if (matches.Count != 1 || Arms.Read(sentence, matches[0].Groups["rate"]).Any())
            yield break;
        var match = matches[0];
        yield return State(
            sentence, drug, Predicates.ResponseRate, match.Groups["rate"].Value,
            (QualifierNames.Measure, match.Groups["measure"].Value.ToLowerInvariant()),
            (QualifierNames.Count, match.Groups["count"].Value),
            (QualifierNames.Population, match.Groups["patients"] is { Success: true } named ? named.Value : OpeningPatients(sentence)))
            .In(sentence.Study);
    }

    [GeneratedRegex(
        @"\b(?<measure>(overall |objective |confirmed |best )*response rates?|ORR)( (with|of|for|to) [^,;(]{2,40}?)? (was|were|of"
        + @"|reached|is)"
        + @"( (approximately|about))? (?<rate>" + Figures.Percent + @")( \((?<count>" + Figures.CountOfTotal + @")\))?"
        + @"( (in|among) (?<patients>[^,;()]*\b" + Figures.Patients + @"\b[^,;()]*))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Rate();
}
