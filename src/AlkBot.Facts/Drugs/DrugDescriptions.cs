using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Drugs;

/// <summary>Finds the noun phrases that say what sort of drug a drug is.</summary>
internal static partial class DrugDescriptions
{
    /// <summary>Each drug described in <paramref name="sentence"/>, with the place of its description.</summary>
    public static IEnumerable<(Mention Drug, Group Description)> In(Sentence sentence)
    {
        if (!sentence.Masked.Contains('Ⓓ'))
            yield break;
        foreach (var pattern in new[] { IsA(), Apposed(), Before() })
        {
            foreach (Match match in pattern.Matches(sentence.Masked))
            {
                var drug = sentence.MentionsOf(EntityType.Drug, match.Groups["drug"]).FirstOrDefault();
                var description = match.Groups["class"];
                if (drug is not null && !Bare().IsMatch(description.Value) && !Shared().IsMatch(description.Value) && !IsCut(sentence.Text, description))
                    yield return (drug, description);
            }
        }
    }

    private static bool IsCut(string text, Group description) =>
        Relative().IsMatch(description.Value) || GoesOn().IsMatch(text, description.Index + description.Length);

    // "A more potent inhibitor" than another, "an effective" one in a study, one of an opened bracket: not what sort of drug it is.
    [GeneratedRegex(@"^(more|less|similar|same|another|effective)\b|\([^)]*$", Options, 10_000)]
    private static partial Regex Relative();

    // "A selective inhibitor" of what the pattern does not reach, "of A1" of "A1, 2 and 3" or "A1/2".
    [GeneratedRegex(@"\G(?<=(inhibitor|antagonist|agonist|blocker|activator|modulator)s?) of \w|\G(?<=[\d/])(,?( and)? ?\d"
        + @"|\.\d)", Options, 10_000)]
    private static partial Regex GoesOn();

    // "an inhibitor" of what stands behind in words that the pattern does not reach.
    [GeneratedRegex(@"^(inhibitor|antagonist|agonist|blocker|antibod|degrader|potentiator|modulator|corrector|activator|inducer"
        + @"|analog)[a-z]*$|\bboth\b(?!.* and )", Options, 10_000)]
    private static partial Regex Bare();

    // "the B and C inhibitors X and Y": which is which the order says.
    [GeneratedRegex(@" (and|or) .*\b(inhibitors|TKIs|antagonists|agonists|blockers|antibodies|modulators|activators"
        + @"|inducers)$", Options, 10_000)]
    private static partial Regex Shared();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Drug = @"(?<drug>Ⓓ+)";

    // Words that only a description of a drug uses; a list of them, not of drugs.
    private const string Noun = @"(inhibitors?|TKIs?|antagonists?|agonists?|blockers?|(monoclonal )?antibod(y|ies)(?![-–‐‑]| drug)"
        + @"|antibody[-–‐‑ ]drug conjugates?|degraders?|potentiators?|modulators?|correctors?|activators?|inducers?|stabili[sz]ers?"
        + @"|mimetics?"
        + @"|(purine |pyrimidine |nucleoside |nucleotide |GLP-1 )?analog(ue)?s?|oligonucleotides?|vaccines?|prodrugs?( of [\w-]+)?"
        + @"|chelators?|immunotoxins?"
        + @"|immunoconjugates?|fusion proteins?|anticoagulants?|antimetabolites?|anthracyclines?|antimalarials?|antibiotics?|antivirals?"
        + @"|antifungals?|corticosteroids?|bisphosphonates?|opioids?|statins?|diuretics?|steroids?|hormones?)";

    // What goes on behind the description and is none of it.
    private const string After = @"(with|that|which|when|who|in|has|have|is|are|was|were|and|as|for|used|indicated|approved|developed"
        + @"|given|under"
        + @"|currently|widely|known|marketed|licensed|thus|thereby|it|may|can|also)\b";

    // Of the kind "highly selective, orally active and potent B": no verb or preposition may slip in.
    private const string Adjectives = @"((?!(with|of|to|in|by|for|that|which|is|was|are|and a|the|an?|from|as|other|these|such|both"
        + @"|versus|vs\.?|comprising|containing|consisting|including|using|therapy,|on)\s)[\wⒼⓅⒻ/+'‐‑–-]+,?\s){0,8}";

    private const string Targets = @"( (targeting|of|against|for) [^\s,;.]+( (?!" + After + @")[^\s,;.]+){0,6}"
        + @"( and (?!" + After + @"|(an?|the|this|its)\b|\w+(s|ed) )[^\s,;.]+( (?!" + After + @")[^\s,;.]+){0,3}(?=[,;.]| " + After + @"|$)"
        + @"|(?-i:, [Ⓖ/]+|, [A-Z][A-Z0-9-]+){1,4},? and (?-i:[Ⓖ/]+|[A-Z][A-Z0-9-]+)( (proteins?|receptors?|kinases?))?)?)?";

    [GeneratedRegex(
        @"(?<!\b(with|plus) )" + Drug + @"( \([^()]*\))?,? (is|are|was|were) (an?|the) (?<class>" + Adjectives + Noun + Targets + @")(?=\s|[,;.:]"
            + @"|$)", Options, 10_000)]
    private static partial Regex IsA();

    [GeneratedRegex(Drug + @"( \([^()]*\))?, (an?|the) (?<class>" + Adjectives + Noun + @"( (targeting|of"
        + @"|against) [ⒼⓅ/]+)?)\b(?=\s*[,;.():]|$| (targeting|of|against|directed|capable|from|to|on|by|plus"
        + @"|" + After + "))(?!,? \\(?Ⓓ)", Options, 10_000)]
    private static partial Regex Apposed();

    [GeneratedRegex(@"\b(the|an?) (?<class>" + Adjectives + @"([ⒼⓅ/]+|[\w-]+)[ -]" + Noun + @"),? \(?" + Drug + @"(?![^()]* (plus|with) Ⓓ[^()]*\))", Options, 10_000)]
    private static partial Regex Before();
}
