using System.Buffers;
using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Pathways;

/// <summary>"BCR-ABL1 is found in 95% of patients", "the activation of these pathways is present in up to 20% of patients".</summary>
internal sealed partial class PrevalenceRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } =
        [EntityType.Mutation, EntityType.Gene, EntityType.Pathway, EntityType.Fusion];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (!sentence.Text.Contains('%') || !sentence.Text.AsSpan().ContainsAny(IsIn))
            yield break;
        foreach (Match match in Present().Matches(sentence.Masked))
        {
            var value = sentence.WordsAt(match.Groups["value"]);
            if (match.Groups["these"].Success)
            {
                if (sentence.Previous is not { } previous)
                    continue;
                foreach (var pathway in PathwayNames.In(context, previous.Mentions))
                {
                    // The figure is of all of them together, so it says of what.
                    yield return State(
                        sentence, new Referent(pathway.Entity, pathway.Text, previous.Citation), Predicates.Prevalence, value,
                        (QualifierNames.Measure, Phrase.Bare(sentence.WordsAt(match.Groups["subject"]))));
                }
            }
            else if (!OfPart().IsMatch(match.Groups["subject"].Value) && OnlySubject(sentence, match.Groups["subject"]) is { } only)
            {
                yield return State(sentence, only, Predicates.Prevalence, value);
            }
        }
    }

    private static readonly SearchValues<string> IsIn = SearchValues.Create(
        [" present in ", " found in ", " detected in ", " seen in ", " observed in ", " identified in "],
        StringComparison.OrdinalIgnoreCase);

    private static Mention? OnlySubject(Sentence sentence, Group group) =>
        DrugTopic.Only([.. sentence.MentionsIn(group).Where(m => m.Entity.Type is not (EntityType.Drug or EntityType.Trial))]);

    // "Mutations in codon 13 of A, which is found in 8%": of what the figure is, the name alone does not say.
    [GeneratedRegex(@"\b(codons?|exons?|residues?|positions?|variants?)\b|\b(which|that"
        + @"|who)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfPart();

    [GeneratedRegex(
        @"(?<subject>[^.;,]{0,120}\b(?<these>(these|those|such)( [\w-]+)? pathways)|[^.;,]{1,120}) (is|are|was|were) (present|found"
        + @"|detected|seen|observed|identified) in "
        + @"(?<value>(up to |about |approximately |around |only |roughly )?\d{1,3}(\.\d+)?( ?%)?( ?(-|–"
        + @"|to) ?\d{1,3}(\.\d+)?)? ?% of ((?! (and|or|but|which|that|have|has|had|may|can)\b)[^,;.()])+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Present();
}
