using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Pathways;

/// <summary>"the activation of A occurred through B", "the activation of A was associated with B": how a pathway acts.</summary>
internal sealed partial class PathwayMechanismRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Pathway];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        foreach (Match match in Through().Matches(sentence.Masked))
        {
            foreach (var pathway in PathwayNames.In(context, sentence.MentionsIn(match.Groups["pathway"])))
                yield return State(sentence, pathway, Predicates.Mechanism, sentence.WordsAt(match.Groups["value"]));
        }
    }

    [GeneratedRegex(
        @"\bactivation of (the )?(?<pathway>[ⓅⒼ/]+)( (pathways?|signal+ing|receptor)){0,2} "
        + @"((occurr?(s|ed)|was mediated|is mediated) (through|by|via) (?<value>[^.;]+?)(?=,? rather than|[.;]|$)|(was"
        + @"|is) associated with (?<value>[^.;]+))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Through();
}
