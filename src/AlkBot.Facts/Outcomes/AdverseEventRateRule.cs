using System.Buffers;
using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// "5 (6%) experienced grade 3-4 neutropenia", "grade 3 diarrhea occurred in 12% of patients", "6/49 A patients had grade II GVHD while
/// 4/45 B patients had …": how many had which event.
/// </summary>
internal sealed partial class AdverseEventRateRule : StudyRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (!MayTell(sentence.Text) || Before().IsMatch(sentence.Text) || AdverseEventsRule.Lists(sentence) || ArmCountRule.ArmsOf(sentence).Count > 0)
            yield break;
        foreach (var match in Several().Matches(sentence.Text).Where(_ => !Control().IsMatch(sentence.Text)))
        {
            foreach (var fact in Each(sentence, match, context))
                yield return fact;
        }
        foreach (var match in new[] { Had(), OccurredIn() }.SelectMany(pattern => pattern.Matches(sentence.Text)))
        {
            // What happened to those who did not get it is no event of the drug.
            if (!match.Groups["arm"].Success && (Control().IsMatch(sentence.Text) || InOtherArm(sentence, match)))
                continue;
            // "A and B occurred in 4 (13%) and 9 (28%), respectively": what belongs to what, the order says; and so it is of arms beside each other.
            if (OfArm().IsMatch(match.Groups["patients"].Value) || Paired().IsMatch(sentence.Text, match.Index + match.Length))
                continue;
            if ((Treated(sentence, match) ?? ArmComparison.Of(sentence, context)) is not { } subject)
                continue;
            var (rate, count) = (match.Groups["rate"].Value, match.Groups["count"].Value);
            yield return State(
                sentence, subject, Predicates.AdverseEvents, rate.Length > 0 ? rate : count,
                (QualifierNames.Measure, Endpoint.LowerWords(match.Groups["measure"].Value)),
                (QualifierNames.Count, rate.Length > 0 ? count : null),
                (QualifierNames.Arm, match.Groups["arm"].Value),
                (QualifierNames.TimeFrame, match.Groups["when"].Value),
                (QualifierNames.Population, match.Groups["patients"] is { Success: true } who ? who.Value : OpeningPatients(sentence)))
                .In(sentence.Study);
        }
    }

    private IEnumerable<Fact> Each(Sentence sentence, Match match, ExtractionContext context)
    {
        var (events, rates) = (match.Groups["measure"].Captures, match.Groups["rate"].Captures);
        if (events.Count != rates.Count || ArmComparison.Of(sentence, context) is not { } subject)
            yield break;
        for (var i = 0; i < events.Count; i++)
        {
            yield return State(
                sentence, subject, Predicates.AdverseEvents, rates[i].Value,
                (QualifierNames.Measure, Endpoint.LowerWords(events[i].Value)), (QualifierNames.Population, OpeningPatients(sentence)))
                .In(sentence.Study);
        }
    }

    /// <summary>Whether <paramref name="words"/> name an event that counts as adverse.</summary>
    public static bool TellsEvent(string words) => words.AsSpan().ContainsAny(Events);

    // "present in 38% and worse in the A group": whether the figure is of that group is not told.
    private static bool InOtherArm(Sentence sentence, Match match) =>
        !match.Groups["patients"].Success && InArm().IsMatch(sentence.Text, match.Index + match.Length);

    private static string? OpeningPatients(Sentence sentence) => OutcomeRule.OpeningPatients(sentence);

    // The patterns are large, and most sentences have nothing that they could match.
    private static bool MayTell(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('0', '9') && text.ContainsAny(Verbs) && text.ContainsAny(Events);

    // "in 12% of patients receiving A": elsewhere that only describes patients, here it says who had the event.
    private static Referent? Treated(Sentence sentence, Match match) =>
        match.Groups["given"].Success && DrugTopic.Only([.. sentence.MentionsOf(EntityType.Drug)]) is { } drug ? Referent.Of(drug) : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // The endings that medicine gives to what goes wrong, and the commonest events without one (CTCAE).
    private const string Endings =
        "penia|emia|aemia|itis|pathy|rrhea|rrhoea|algia|uria|edema|oedema|toxicity|toxicities|lysis|rrhage";

    private const string Words =
        "nausea|vomiting|fatigue|rash|constipation|anorexia|asthenia|hypertension|hypotension|fever|pyrexia|headache|GVHD|sepsis|pain"
        + "|bleeding|hemorrhage|haemorrhage|thrombotic event|cardiovascular event|stroke|infarction|seizure|cough|dyspnea|dysgeusia"
        + "|cytokine release syndrome|cytokine-release syndrome|reactivation|rejection|serious AEs|AEs"
        + "|thrombosis|embolism|alopecia|dizziness|insomnia|pruritus|neurotoxicity|graft rejection";

    private const string Countable =
        "infection|adverse event|toxic event|toxic effect|adverse effect|adverse reaction|side effect|neurologic event";

    private const string Kind = $"\\b((?!leuka?emia)[a-z]+({Endings})|{Words}|({Countable})s?)";

    /// <summary>An event with its grade and kind, as one group <c>measure</c>.</summary>
    public const string Which =
        @"(?<measure>" + Relation + "((any[- ])?" + Grade + "((\\s?[-–/]\\s?|, | or |, or | to | and )(grade )?" + Level + NumberOf
        + @")*( or (higher|worse|greater|more|above))? )?(acute |chronic |febrile "
        + "|severe |peripheral |serious |treatment-related |bacterial |fungal |viral |drug-related |gastrointestinal |infusion-related "
        + "|immune-related |h(a)?ematologic(al)? |non-?h(a)?ematologic(al)? |cardiac |hepatic |renal ){0,3}" + Kind + @")(?![\w-])";

    private const string Relation = "((treatment|drug|therapy)[-‐‑](related|emergent) )?";

    private const string Level = "([1-5]|I{1,3}|IV|V)";

    // "grade II (n = 4), grade III (n = 1) or IV (n = 1)"
    private const string NumberOf = @"( \(n ?= ?\d+[^()]{0,80}\))?";

    private const string Grade = "grade [≥>]?\\s?" + Level + NumberOf;

    private const string OfTotal = @"\d+\s?/\s?\d+|\d+ (out )?of (the )?\d+";

    private const string Occurred = "(was|were|occurred|developed)( (reported|observed|seen|noted|present|recorded|experienced))?";

    private const string Counted =
        "((?<count>" + OfTotal + @"|\d+|(?!(total|median|mean|average|maximum|minimum)\b)[a-z]+(-[a-z]+)? of (the )?\d+)( patients)?"
        + @"( \((?<rate>" + Figures.Percent + @")([;,] ?[^()]{1,80}|[^()]{0,3}\[[^\]]*\])?\))"
        + @"|(?<count>" + OfTotal + ")"
        + "|(?<rate>" + Figures.Percent + "))";

    private const string Arm = @"( (in|with|on|among) (the )?(?<arm>[^,;()]{2,50}? (groups?|arms?)))?";

    [GeneratedRegex(
        @"(?<![\d./] ?)\b" + Counted + @"( of)?( the)?( (?<patients>([\w-]+ ){0,4}(patients|adults|children|individuals|subjects)( (in"
        + @"|with) [^,;()]{2,40}?)?))?"
        + @" (had|experienced|developed|reported) (an? |at least (one|1) (episode of )?)?" + Which + Arm
        + @"( (?<when>(only )?(during|after|while receiving|within) [^,;.()]{2,50}))?",
        Options, 10_000)]
    private static partial Regex Had();

    [GeneratedRegex(
        @"((?<!\b(because of|(due|owing) to|caused by|from|without|no) ([\w-]+ ){0,2})" + Which + " (" + Occurred + ")|(resulted in|led to|caused) " + Which + ") in " + Counted
        + @"(( of)?( the)? (?<patients>([\w-]+ ){0,4}(patients|adults|children|individuals|subjects)( (in|with|(?<given>treated with"
        + @"|receiving|who received))"
        + @" [^,;()]{2,60})?))?",
        Options, 10_000)]
    private static partial Regex OccurredIn();

    [GeneratedRegex(
        Which + "(, " + Which + ")*,? and " + Which + " (" + Occurred + ") in (?<rate>" + Figures.Percent + ")(, (?<rate>" + Figures.Percent
        + "))*,? and (?<rate>" + Figures.Percent + @")( of)?( the)?( patients)?,? respectively\b"
        + @"(?![^.;]*\b(groups?|arms?|cohorts?)\b)",
        Options, 10_000)]
    private static partial Regex Several();

    [GeneratedRegex(@"\G([^.;]|\.(?=\d))*\brespectively\b", Options, 10_000)]
    private static partial Regex Paired();

    // What patients brought along is no event of the study.
    [GeneratedRegex(@"\b(co-?morbid\w*|pre-?existing|(at|before) (baseline|enrol+ment|inclusion|diagnosis)|(medical|past) history)\b", Options, 10_000)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(groups?|arms?|cohorts?)\b", Options, 10_000)]
    private static partial Regex OfArm();

    [GeneratedRegex(@"\b(in|with|on|among) (the )?[^,;()]{2,50}? (groups?|arms?)\b", Options, 10_000)]
    private static partial Regex InArm();

    [GeneratedRegex(@"\b(placebo|controls?|comparator|chemotherapy alone)\b", Options, 10_000)]
    private static partial Regex Control();

    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        [" had ", " experienced ", " developed ", " suffered ", " reported ", " was ", " were ", " occurred ", " resulted ", " led ",
            " caused "],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Events = SearchValues.Create(
        [.. $"{Endings}|{Words}|{Countable}".Split('|')], StringComparison.OrdinalIgnoreCase);
}
