using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Pathways;

/// <summary>
/// "Cell line experiments showed the activation of A …. This was corroborated in murine models.": what sort of evidence there is for the
/// part of a pathway.
/// </summary>
internal sealed partial class PathwayEvidenceRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Pathway];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (!Tells().IsMatch(sentence.Text) || Pathway(sentence, context) is not { } pathway)
            yield break;
        foreach (Match match in Kind().Matches(sentence.Text))
            yield return State(sentence, pathway, Predicates.Evidence, match.Value);
    }

    private static Referent? Pathway(Sentence sentence, ExtractionContext context)
    {
        if (In(sentence, context) is { } own)
            return new Referent(own.Entity, own.Text, null);
        return Continues().IsMatch(sentence.Text) && sentence.Previous is { } previous && In(previous, context) is { } earlier
            ? new Referent(earlier.Entity, earlier.Text, previous.Citation)
            : null;
    }

    private static Entities.Mention? In(Sentence sentence, ExtractionContext context)
    {
        var pathways = PathwayNames.In(context, About().Matches(sentence.Masked).SelectMany(m => sentence.MentionsIn(m.Groups["pathway"])));
        return pathways.Count == 1 ? pathways[0] : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Change = @"(activation|inhibition|upregulation|phosphorylation|blockade|amplification|overexpression|signal+ing)";

    [GeneratedRegex(
        @"\b" + Change + @" of (the )?(?<pathway>[ⓅⒼ/]+)|(?<pathway>[ⓅⒼ/]+) (inhibitors?(?!-)|" + Change + @")\b|\b(an?"
        + @"|the) (?<pathway>[ⓅⒼ/]+) inhibitor(?!-)", Options, 10_000)]
    private static partial Regex About();

    [GeneratedRegex(@"\b(showed|(?<!not )shown|reveal(ed|s)|demonstrated?|induced|led to|corroborated|confirmed|suggested)\b", Options, 10_000)]
    private static partial Regex Tells();

    [GeneratedRegex(@"^(this|these (results|findings|data)|it) (was|were|has|have)\b", Options, 10_000)]
    private static partial Regex Continues();

    [GeneratedRegex(
        @"\b((?!(from|in|of|and|the|by|with|these|this|two|other|different|all|our|some|several|many) )[\w+-]+ )?cell lines?( (experiments?|analys[ei]s))?|\bin vitro"
        + @"|\bin vivo( models?)?|\b(murine|mouse|animal|xenograft) models?( of [\w+-]+( (cancer|carcinoma|tumou?rs?|disease|leuka?emia|lymphoma))?)?"
        + @"|\bxenografts?|\bclinical analys[ei]s( of [^,;.]+)?|\b(anecdotal )?case reports?( of [^,;.]+)?",
        Options, 10_000)]
    private static partial Regex Kind();
}
