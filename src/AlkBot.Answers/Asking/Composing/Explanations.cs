using System.Globalization;
using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Scoring;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Composing;

/// <summary>Puts into words how a question was read and judged.</summary>
internal static class Explanations
{
    private const int MostCandidates = 40;
    private const int MostFeatures = 6;

    /// <summary>The explanation.</summary>
    public static Explanation Of(Question question, Findings findings) => new(
        [.. question.Named.Select(Name)],
        question.Form + (question.Focus is { } focus ? $" ({focus.ToString().ToLowerInvariant()})" : ""),
        [
            .. question.Required.Select(c => c.Label),
            .. question.Helpful.Select(c => $"{c.Label} (helpful)"),
        ],
        [.. question.Words.Concat(question.ConceptWords.Select(c => c.Label))],
        [
            .. findings.List.Select(l => new ExplainedCandidate(
                "list", $"{l.Subject}: {string.Join("; ", l.Facts.Select(Text))}", Place(l.Facts[0].Citations[0]), true,
                Math.Round(l.Score, 2), "meets every condition")),
            .. findings.Claims.OrderByDescending(c => c.Score).ThenByDescending(c => c.Likelihood).Take(MostCandidates)
                .Select(c => new ExplainedCandidate(
                    c.Fact is null ? "sentence" : "fact",
                    c.Fact is { } fact ? $"{fact.Subject}: {Text(fact)}" : c.Quote.Quote,
                    Place(c.Quote), c.IsKept, Math.Round(c.Score, 2), Reason(c, findings))),
        ],
        findings.Claims.Count + findings.List.Count)
    {
        Decision = findings.Models is { } models
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{models.Answers.Score(findings.Features):0.00}: {models.Answers.Explain(findings.Features, MostFeatures)}")
            : null,
    };

    private static string Reason(Claim claim, Findings findings) => findings.Models is { } models
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{claim.Reason}; likelihood {claim.Likelihood:0.00}: {models.Claims.Explain(claim.Features, MostFeatures)}")
        : claim.Reason;

    private static string Name(NamedEntity named)
    {
        var role = named.States.Count > 0 ? $", as {string.Join(" and ", named.States.Select(s => s.Label))} to it" : "";
        if (named.IsExcluded)
            role = ", left out";
        return $"{named.Typed} = {string.Join(", ", named.Entities.Select(e => e.Id))}{role}";
    }

    private static string Text(Fact fact) => $"{FactText.Label(fact.Predicate)}: {FactText.Of(fact)}";

    private static string Place(Citation citation) => $"{citation.Source} {citation.Span}";
}
