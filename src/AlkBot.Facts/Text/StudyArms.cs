using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities;

namespace AlkBot.Facts.Text;

/// <summary>
/// The arms that an article says patients were randomised to, so that "the weekly group" is told as "twelve cycles of weekly A".
/// </summary>
internal sealed partial class StudyArms
{
    private readonly IReadOnlyList<Arm> _arms;

    private StudyArms(IReadOnlyList<Arm> arms) => _arms = arms;

    /// <summary>Whether the source is an article about a study of its own with arms.</summary>
    public bool Any => _arms.Count > 0;

    /// <summary>The drug that every arm gets; null where there is none or they get several.</summary>
    public Referent? DrugOfAll =>
        Any && _arms.All(a => a.Drug is not null && a.Drug.Entity == _arms[0].Drug?.Entity)
            ? new Referent(_arms[0].Drug!.Entity, _arms[0].Drug!.Text, _arms[0].Defined)
            : null;

    private sealed record Arm(string Name, int Start, HashSet<string> Words, Mention? Drug, Citation Defined);

    /// <summary>The arms that <paramref name="sentences"/> define.</summary>
    public static StudyArms Of(IReadOnlyList<Sentence> sentences) => new([.. sentences.Where(IsOfStudy).SelectMany(Defined)]);

    /// <summary>
    /// The one drug of the arm that <paramref name="name"/> names, with the sentence that says so; null when that is not
    /// clear.
    /// </summary>
    public Referent? DrugOf(string name)
    {
        var words = Words(name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (words.Count == 0 || Combination().IsMatch(name))
            return null;
        var meant = _arms.Where(arm => words.IsSubsetOf(arm.Words)).ToList();
        return meant.Count > 0 && meant.TrueForAll(a => a.Drug is not null && a.Drug.Entity == meant[0].Drug?.Entity)
            ? new Referent(meant[0].Drug!.Entity, meant[0].Drug!.Text, meant[0].Defined)
            : null;
    }

    /// <summary>The arm that <paramref name="sentence"/> defines around <paramref name="mention"/>; null for none.</summary>
    public string? ArmAt(Sentence sentence, Mention mention) =>
        _arms.FirstOrDefault(a => a.Defined == sentence.Citation && !SeveralOrBroken().IsMatch(a.Name)
            && a.Start <= sentence.StartOf(mention) && sentence.StartOf(mention) < a.Start + a.Name.Length)?.Name;

    private static bool IsOfStudy(Sentence sentence) =>
        !sentence.IsReference && sentence.Passage.SectionPath.Any(title => Sections().IsMatch(title));

    private static IEnumerable<Arm> Defined(Sentence sentence)
    {
        var match = Assigned().Match(sentence.Text);
        if (!match.Success)
            yield break;
        foreach (var part in new[] { match.Groups["first"], match.Groups["second"] })
        {
            var drugs = sentence.MentionsOf(EntityType.Drug, part).ToList();
            var words = Words(part.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
            // What a drug is combined with may be another that nobody recognised.
            var drug = Combined().IsMatch(part.Value) ? null : DrugTopic.Only(drugs);
            yield return new Arm(Phrase.Trim(part.Value), part.Index, words, drug, sentence.Citation);
        }
    }

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(m => m.Value).Where(w => !Empty().IsMatch(w));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(abstract|summary|(patients|subjects|materials?) and methods|methods?|results?|study design)\b", Options, 10_000)]
    private static partial Regex Sections();

    [GeneratedRegex(
        @"\b(randomi[sz]ed|randomly assigned|assigned|allocated)( (\(?\d\s?:\s?\d\)?|in a \S+ ratio))?,? (to receive|to|between) (either )?"
        + @"(?<first>[^;]{3,120}?)"
        + @" (or|versus|vs\.?) (?!without)(?<second>[^;]{3,120})",
        Options, 10_000)]
    private static partial Regex Assigned();

    // "The combination group" got several drugs, whatever its definition names.
    [GeneratedRegex(@"\b(combin\w+|dual|triple)\b", Options, 10_000)]
    private static partial Regex Combination();

    [GeneratedRegex(@"(\b(plus|and|combined with|in combination with|followed by)\b|(?<=[\p{L})])(?<!\b(mg|µg|mcg|g|kg|IU|ml"
        + @"|U)) ?[/+] ?(?!(kg|day|d|week|h)\b)\p{L})(?! (best supportive|(matching )?placebo|\d))", Options, 10_000)]
    private static partial Regex Combined();

    // "A (n = 3), B" is two arms; a bracket without its partner was cut out of something longer.
    [GeneratedRegex(@"^[^()]*(\([^()]*\)[^()]*)*,[^()]*(\([^()]*\)[^()]*)*$|^[^()]*\)|\([^()]*$", Options, 10_000)]
    private static partial Regex SeveralOrBroken();

    [GeneratedRegex(@"[\w][\w+-]*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(the|in|a|an|of|and|to|patients?|groups?|arms?|treatment|both|each)$", Options, 10_000)]
    private static partial Regex Empty();
}
