using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>Carries a drug into a sentence that tells a figure and names no subject of its own: "The response rate was 40%."</summary>
internal static partial class CarriedDrug
{
    // How many sentences before it the drug may be named.
    private const int Reach = 6;

    /// <summary>
    /// The drug that <paramref name="sentence"/> is about without naming it: that of its heading, or the one that the last sentence before
    /// it to name any, not far before it, is about. Null where that is not clear.
    /// </summary>
    public static Referent? Into(Sentence sentence) =>
        DrugTopic.Of(sentence) is { } topic
            && (ForegroundDrugs.In(sentence).Count > 0
                || (!HasOwnSubject(sentence) && (sentence.HeadingDrug?.Entity == topic.Entity || IsSubjectBefore(sentence, topic))))
            ? topic
            : null;

    /// <summary>Whether <paramref name="sentence"/> says of something of its own what it achieved: "radiotherapy yielded a survival of …".</summary>
    public static bool HasOwnSubject(Sentence sentence) => Own().Match(sentence.Text) is { Success: true } own && !Empty().IsMatch(own.Groups["subject"].Value);

    private static bool IsSubjectBefore(Sentence sentence, Referent topic)
    {
        var before = sentence.Previous;
        for (var distance = 1; before is not null && distance <= Reach; (before, distance) = (before.Previous, distance + 1))
        {
            var named = before.MentionsOf(EntityType.Drug).ToList();
            // Of several drugs some may only describe patients.
            var drugs = DrugTopic.Only(named) is null ? ForegroundDrugs.In(before) : named;
            if (drugs.Count > 0)
            {
                return Regimen.In(before)?.Entity == topic.Entity
                    || (DrugTopic.Only(drugs)?.Entity == topic.Entity && !SeveralTreatments.IsIn(before.Text) && drugs.Any(m => IsSubject(before, before.StartOf(m))));
            }
        }
        return false;
    }

    // What opens a sentence, what patients got, or what introduces a list; any other mention may be in passing.
    private static bool IsSubject(Sentence sentence, int at) => Introduces().IsMatch(sentence.Text) || Opens().IsMatch(sentence.Text[..at]);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Achieved =
        @"(has|have|had|ha(s|ve) been|shows?|showed|shown|yield(s|ed)|achiev(es?|ed)|result(s|ed) in|produc(es?|ed)|le(d|ads) to"
            + @"|provid(es?|ed)"
        + @"|demonstrat(es?|ed)|reach(es|ed)|gave|gives?|improv(es?|ed)|increas(es?|ed)|prolong(s|ed))";

    [GeneratedRegex(
        "^" + AbstractLabel.Pattern + @"((in|at|with|after|by|during|among|for|of|overall|however|moreover|furthermore|thus|therefore"
            + @"|finally"
        + @"|notably|importantly|additionally)\b[^,;]{0,100}, )*(?<subject>[^,;%]{2,160}?) " + Achieved + @"\b",
        Options, 10_000)]
    private static partial Regex Own();

    // Patients, the study, measures, and words that point back: what they stand in front of is no other treatment.
    [GeneratedRegex(
        @"^((\d+|[\w-]+) (\([^()]*\) )?(out )?of (the |these )?)?((?!(with|in|of|for|to|on|by|from|and|plus)\b)[\w()%/.'’-]+ ){0,6}"
        + @"(it|they|this|these|patients?|participants|subjects|adults|children|women|men|cases|individuals|those|we|investigators"
        + @"|authors|drug"
        + @"|agent|compound|combination|treatment|therapy|monotherapy|study|trial|cohort|analys[ei]s|results?|data|responses?"
        + @"|remissions?|survival"
        + @"|rates?|duration|PFS|OS|ORR|DCR|events?|disease|tumou?rs?|\d+|two|three|four|five|six|seven|eight|nine|ten|none|one|half)\b",
        Options, 10_000)]
    private static partial Regex Empty();

    [GeneratedRegex(@":(\[[^\[\]]*\])*\s*$", Options, 10_000)]
    private static partial Regex Introduces();

    [GeneratedRegex(
        "^" + AbstractLabel.Pattern + @"((the|an?|oral|intravenous|single-agent) )*$"
        + @"|\b(treated with|treatment with|received|receiving|given|administered|(study|trial|efficacy|safety|activity|tolerability"
        + @"|evaluation|use) of"
        + @"|responses? to|evaluat(ed|ing)|investigat(ed|ing)|with) ((the|an?|oral|intravenous|single-agent|[\d.]+ ?m?g(/kg|/day)? of) )*$",
        Options, 10_000)]
    private static partial Regex Opens();
}
