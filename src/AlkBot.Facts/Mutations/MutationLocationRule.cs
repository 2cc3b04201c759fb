using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Mutations;

/// <summary>"the solvent front (G1202R, S1206Y)", "V600E gatekeeper mutation", "V600E in the activation loop": where it lies.</summary>
internal sealed partial class MutationLocationRule : MutationRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (!sentence.MentionsOf(EntityType.Mutation).Any())
            yield break;
        // The pattern tries every word as the beginning of a place.
        var isBracketed = sentence.Masked.Contains("(Ⓜ", StringComparison.Ordinal);
        foreach (var match in isBracketed ? Bracketed().Matches(sentence.Masked) : Enumerable.Empty<Match>())
        {
            foreach (var mutation in MutationsAt(sentence, match.Groups["mutation"]))
                yield return State(sentence, mutation, Predicates.Location, sentence.WordsAt(match.Groups["place"]));
        }
        foreach (Match match in Called().Matches(sentence.Masked))
        {
            foreach (var mutation in MutationsAt(sentence, match.Groups["mutation"]))
                yield return State(sentence, mutation, Predicates.Location, sentence.WordsAt(match.Groups["place"]));
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string PlaceWord = @"(front|pocket|helix|loop|domain|region|hinge|lobe|motif|site|strand|sheet|residue|exon \d+)";

    private const string Word = @"(?!(and|or|including|in|at|within|the|such|as|with|by|of|position)\s)[\wⒼ'-]+";

    [GeneratedRegex(
        @"(?<![\w-])(?<place>(" + Word + @" ){0,3}((N|C)-terminal to the )?(" + Word + @" ){0,2}[\w-]*" + PlaceWord
        + @"s?) \((?<mutation>Ⓜ+((, and |, or |, | and |/|; )Ⓜ+)*)\)",
        Options, 10_000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"(?<mutation>Ⓜ+) ""?(?<place>gatekeeper|solvent[- ]front|P-loop|hinge|activation[- ]loop)""? (residue )?(mutations?|mutants?"
        + @"|substitutions?)"
        + @"|(?<mutation>Ⓜ+)\)?( (mutations?|mutants?|substitutions?))?( located| lying| found)? (in|of|within"
        + @"|at) the (?<place>([\wⒼ+'-]+ ){0,4}[\w-]*"
        + PlaceWord + @"( of (the )?[\wⒼ-]+)?)(?=[\s,.;)]|$)",
        Options, 10_000)]
    private static partial Regex Called();
}
