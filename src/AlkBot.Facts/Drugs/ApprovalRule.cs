using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Drugs;

/// <summary>"A has been granted FDA approval for B", "A is the first approved treatment for B".</summary>
internal sealed partial class ApprovalRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        foreach (var pattern in new[] { Granted(), Approved(), FirstApproved() })
        {
            foreach (Match match in pattern.Matches(sentence.Masked))
            {
                var drug = sentence.MentionsOf(EntityType.Drug, match.Groups["drug"]).First();
                var value = sentence.WordsAt(match.Groups["value"]);
                if (Subordinate().IsMatch(sentence.Masked[..match.Index]))
                    value = value.Split(", ")[0];
                // "For this condition": which one, other sentences say.
                if (!Pointing().IsMatch(value))
                    yield return State(sentence, drug, Predicates.Approval, value);
            }
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // What "A/B" was approved for, A alone was not.
    private const string Subject = @"(?<![/+Ⓓ-])(?<drug>Ⓓ+)( \([^()]*\))? ";

    // To the end of what is said of the approval.
    private const string Rest = @"((?! and (is|are|was|were|has|have|will)\b|,? (but|while|whereas|although)\b)[^;.])*";

    [GeneratedRegex(@"\b(for|of|in) (this|these|such|those(?! (with|who|whose|aged|without)\b)) [\w-]+", Options, 10_000)]
    private static partial Regex Pointing();

    // "While A is approved for B, …": behind the comma another clause begins.
    [GeneratedRegex(@"\b(whil(e|st)|although|though|because|since|as|if|when)\b[^,;]*$", Options, 10_000)]
    private static partial Regex Subordinate();

    private const string Agency = @"((US |U\.S\. )?FDA|EMA|European|Japanese|Food and Drug Administration)";

    [GeneratedRegex(
        Subject + @"(has|have|was|were)( recently| now| already)?( been)? (granted|received|given|obtained) (?<value>((accelerated"
            + @"|full|conditional|regular) )?("
        + Agency + " )?approval" + Rest + ")",
        Options, 10_000)]
    private static partial Regex Granted();

    [GeneratedRegex(
        Subject + @"(is|was|has been|were|have been) (recently |now |currently )?(?<value>(not (yet )?)?approved (by|for"
            + @"|in)\b" + Rest + ")", Options, 10_000)]
    private static partial Regex Approved();

    [GeneratedRegex(
        Subject + @"(is|was) the (?<value>(first|only|second)( and only)? (" + Agency + "[- ])?approved" + Rest + ")", Options, 10_000)]
    private static partial Regex FirstApproved();
}
