using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Evidence.Assertions;
using AlkBot.Evidence.Values;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Drugs;

/// <summary>
/// "A has activity against V600E as well as other mutations such as D816V", "responses were observed in patients with mutations
/// including V600E": which mutations a drug acts on, and which mutations are sensitive to it.
/// </summary>
internal sealed partial class ActivityRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug, EntityType.Mutation];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        foreach (var match in Acts().Matches(sentence.Masked).Concat(IsActedOn().Matches(sentence.Masked)))
        {
            var stance = Assertion.Of(sentence.Text, match.Groups["verb"].Index);
            if (stance is not (Stance.Asserts or Stance.Denies))
                continue;
            var denied = stance == Stance.Denies || Inactive().IsMatch(match.Groups["verb"].Value);
            var drugs = sentence.MentionsOf(EntityType.Drug, match.Groups["drugs"]);
            foreach (var drug in match.Groups["by"].Success ? drugs : drugs.Intersect(ForegroundDrugs.In(sentence)))
            {
                foreach (var fact in Active(sentence, Referent.Of(drug), match, denied))
                    yield return fact;
            }
        }
        if (DrugTopic.Of(sentence) is not { } topic)
            yield break;
        foreach (Match match in Against().Matches(sentence.Masked))
        {
            var stance = Assertion.Of(sentence.Text, match.Index);
            // What has no drug in its own sentence may be said of drugs in general.
            if (topic.Named is not null || stance is not (Stance.Asserts or Stance.Denies)
                || (stance == Stance.Denies && !match.Groups["not"].Success))
            {
                continue;
            }
            foreach (var fact in Active(sentence, topic, match, match.Groups["not"].Success))
                yield return fact;
        }
        foreach (Match match in Responses().Matches(sentence.Masked))
        {
            foreach (var fact in Active(sentence, topic, match, match.Groups["not"].Success))
                yield return fact;
        }
    }

    private IEnumerable<Fact> Active(Sentence sentence, Referent drug, Match match, bool denied)
    {
        var words = match.Groups["activity"];
        // "Neither A nor B overcame": the word that denies belongs to the value.
        var start = denied && Activities.Of(words.Value) != Activity.No
            ? DenyingWord().Matches(sentence.Text[..words.Index]).LastOrDefault()?.Index ?? words.Index
            : words.Index;
        var activity = sentence.Text[start..(words.Index + words.Length)];
        var mutations = sentence.MentionsOf(EntityType.Mutation, match.Groups["objects"]).DistinctBy(m => m.Entity);
        foreach (var mutation in mutations)
        {
            yield return State(sentence, drug, Predicates.ActiveAgainst, activity, (QualifierNames.Mutation, mutation.Text))
                .Naming(mutation.Entity);
            if (!denied)
            {
                yield return State(sentence, mutation, Predicates.SensitiveTo, drug.Name)
                    .Naming(drug.Entity).AlsoCiting(drug.Further);
            }
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // "A is not active against", "neither A nor B overcame", "A potently inhibits".
    [GeneratedRegex(
        @"(?<drugs>Ⓓ+((,| and| or| nor|, and|, or) Ⓓ+)*)( \([^()]{1,30}\))?,?"
        + @"( (also|still|is|was|are|were|remains?|remained|has|have|had|been|shown|found|to|be|shows?|showed|exhibits?|exhibited|retains?"
        + @"|retained))* ?(?<activity>((did|does|do|could|can) not |cannot |fail(s|ed) to |lacks? |lacked |not |no |only |more |\w+ly |the |some "
        + @"|potent |strong |good |high )*(?<verb>inhibit(s|ed)?|overc[oa]mes?|suppress(es|ed)?|(?<=no )effects?"
        + @"|(active|activity|effective|efficacy|inactive|ineffective)))( in vitro)?( (against|on|in|towards?))?"
        + @" (?<objects>[^.;,ⒹⓂ]{0,40}?Ⓜ+((, | and | or |, and | as well as )[^.;,ⒹⓂ]{0,15}?Ⓜ+)*)",
        Options, 10_000)]
    private static partial Regex Acts();

    [GeneratedRegex(@"\b(neither|not|never|cannot|fail(s|ed) to|no)\b", Options, 10_000)]
    private static partial Regex DenyingWord();

    // What takes a statement back in part: no more is said than that.
    private const string Weakened = @"(less|more|not|never|no|nor|hardly|barely|scarcely|poorly|weakly|partially|partly)\b";

    // "V600E is sensitive to A", "V600E cells did not respond to A", "V600E was not inhibited by A".
    [GeneratedRegex(
        @"(?<objects>Ⓜ+((, | and |, and )Ⓜ+)*)( (?!" + Weakened + @")[\w-]+)? ((is|are|was|were|remains?|remained) )?"
        + @"(?<activity>((did|do|does) not |not |never |(?!" + Weakened + @")\w+ly )*"
        + @"(?<verb>(un)?responsive|(in)?sensitive|inhibited|suppressed|respond(s|ed)?)) (?<by>to|by) (?<drugs>Ⓓ+((,| and| or|, and|, or) Ⓓ+)*)",
        Options, 10_000)]
    private static partial Regex IsActedOn();

    [GeneratedRegex("^(inactive|ineffective|insensitive|unresponsive)", Options, 10_000)]
    private static partial Regex Inactive();

    [GeneratedRegex(
        @"\b(?<activity>((?<not>no|not|without|lacks?)( [\w-]+)? )?((?<not>inactive)|active|activity)) (against|toward|in) "
        + @"(?<objects>[^.;]*?)(?=[.;]|,? (but|while|whereas|although|though|however)\b|$)",
        Options, 10_000)]
    private static partial Regex Against();

    [GeneratedRegex(
        @"\b(?<activity>((?<not>no) )?responses?( (to|with) Ⓓ+)? (was|were) (?<not>not )?(observed|seen|reported|noted|achieved))"
        + @"( (to|with) Ⓓ+)? in (patients|tumou?rs|cells|cell lines) (with|harbou?ring|carrying) "
        + @"(?<objects>[^.;]*?)(?=[.;]|,? (but|while|whereas|although|though|however|except)\b|$)",
        Options, 10_000)]
    private static partial Regex Responses();
}
