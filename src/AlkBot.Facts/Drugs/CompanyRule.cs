using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Drugs;

/// <summary>"A (Acme Pharmaceuticals)", "A (A-123, Acme)": who makes a drug, in the bracket behind its name.</summary>
internal sealed partial class CompanyRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug];

    // Under methods and in brackets of what was bought stands who sold it.
    /// <inheritdoc/>
    protected override bool Reads(Sentence sentence) =>
        base.Reads(sentence) && !Bought().IsMatch(sentence.Text) && !sentence.Passage.SectionPath.Any(title => Methods().IsMatch(title));

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        foreach (Match match in Bracket().Matches(sentence.Masked))
        {
            var drug = sentence.MentionsOf(EntityType.Drug, match.Groups["drug"]).First();
            var company = match.Groups["company"];
            var words = sentence.WordsAt(company);
            // A capitalised word in a bracket may be a brand or a place: it counts when it is called a firm or a table lists it as one.
            if (!sentence.MentionsIn(company).Any() && (Firm().IsMatch(words) || context.Companies.Contains(words)))
                yield return State(sentence, drug, Predicates.Company, words);
        }
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(purchased|obtained|provided|supplied|bought) (from|by)\b|\b(cultured|grown|dissolved|diluted)\b", Options, 10_000)]
    private static partial Regex Bought();

    [GeneratedRegex(@"\b([Mm]ethods?|[Mm]aterials?|[Rr]eagents?|[Cc]hemicals?|[Pp]rocedures?|[Cc]ell culture)\b|^METHODS", Options, 10_000)]
    private static partial Regex Methods();

    [GeneratedRegex(@"(?<drug>Ⓓ+) \(((?>Ⓓ+)[/,;]? ?)*(formerly |also known as )?(?<company>\p{Lu}[^()Ⓓ;0-9]{1,60})\)", Options, 10_000)]
    private static partial Regex Bracket();

    [GeneratedRegex(
        @"\b(Pharma|Pharmaceuticals?|Therapeutics|Oncology|Biotech(nology)?|Biosciences?|Bio(pharma|sciences)|Laboratories|Genetics"
        + @"|Medicines?|Inc|Ltd|LLC|Corp(oration)?|GmbH|AG|KGaA|Co)\b",
        Options, 10_000)]
    private static partial Regex Firm();
}
