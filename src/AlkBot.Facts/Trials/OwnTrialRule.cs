using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities.Trials;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>
/// "The study randomized 167 subjects", "the trial was a phase II study", "funded by A": what an article says of the trial that it reports;
/// each fact also cites the sentence that registers the trial.
/// </summary>
internal sealed partial class OwnTrialRule : SentenceRule
{
    private static readonly (string Predicate, Func<Regex> Pattern)[] Patterns =
    [
        (Predicates.Phase, Phase),
        (Predicates.Enrolment, Enrolled),
        (Predicates.Population, Population),
        (Predicates.Setting, Sites),
        (Predicates.Sponsor, Sponsored),
        (Predicates.Funder, Funded),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Trial];

    /// <inheritdoc/>
    protected override bool ReadsBackMatter => true;

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (context is not { Document.Form: null, OwnTrial: { } trial } || !Registration.Describes(sentence.Passage)
            || Others().IsMatch(sentence.Text) || sentence.MentionsOf(EntityType.Trial).Any(m => m.Entity != trial.Entity))
        {
            yield break;
        }
        if (sentence.Passage.Kind == PassageKind.Title && PhaseInTitle().Match(sentence.Text) is { Success: true } title)
            yield return State(sentence, trial, Predicates.Phase, title.Groups["value"].Value);
        // "A phase 1 study followed by a phase 2 component" is of neither alone.
        var phases = Phases().Matches(sentence.Text).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        foreach (var (predicate, pattern) in Patterns.Where(p => phases < 2 || p.Predicate != Predicates.Phase))
        {
            foreach (Match match in pattern().Matches(sentence.Text))
            {
                yield return State(
                    sentence, trial, predicate, match.Groups["value"].Value, (QualifierNames.Measure, match.Groups["measure"].Value));
            }
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Degree = @"(IV|I{1,3}|[0-4])[ab]?";
    private const string Number = $@"phase {Degree}(\s?[/-]\s?{Degree})?(?![\w-])";
    private const string Who = "(patients|participants|subjects|adults|children|infants|women|men|individuals|volunteers)";
    private const string Count = @"(?<value>(?<![\d.,:%/·]|[\d%/·] |\b(these|those|first|last|next|initial|additional|further|remaining"
        + @"|other|another|up to|than|least) )\b(\d{1,3}(,\d{3})+|\d+)( (?!of\b)[\w-]+){0,3}? " + Who + ")";
    // Countries and towns are the capitals behind the word for a site.
    private const string Names = @"(?-i:\p{Lu}[\w'’.-]*((,| and|, and| of)?( the)? \p{Lu}[\w'’.-]*)*)";
    private const string Places = @"([\w-]+ ){0,5}(cent(er|re)s?|sites|hospitals?|clinics?|institutions?|countries)\b"
        + @"( (in|at|of|across|throughout|from)(?! (January|February|March|April|May|June|July|August|September|October|November"
        + @"|December)\b)"
        + @"( the)? (([\w-]+ ){1,2}countries( in)?( the)?)?( ?" + Names + ")?)*";
    private const string Took = "(?<measure>randomi[sz]ed|randomly assigned|enrolled|recruited)";

    // What is said of other trials, or of a part of the patients.
    [GeneratedRegex(
        @"\b(previous(ly)?|prior|earlier|another|other|similar|subsequent|future|ongoing) ([\w-]+ ){0,3}(trials?|stud(y|ies)|reports?)\b"
        + @"|\bin (trial|study|part|cohort|stage) (\d|[A-D]|I{1,3})\b"
        + @"|\b(in|of) (these|those|two|three|several|both|all) ([\w-]+ ){0,2}(trials|studies)\b|\bsub-?stud(y|ies)\b",
        Options, 10_000)]
    private static partial Regex Others();

    [GeneratedRegex(@"^[^.]*?\b(?<value>" + Number + @")(?=.*\b(trial|study)\b)(?!.*\bphase\b)", Options, 10_000)]
    private static partial Regex PhaseInTitle();

    [GeneratedRegex(
        @"\b((was|is) an?|this|our) ((?!(in|of|from|to|or|the|study|trial)\b)[\w-]+,? ){0,6}?(?<value>" + Number + @"),? ([\w-]+,? ){0,8}?(study|trial)\b", Options, 10_000)]
    private static partial Regex Phase();

    [GeneratedRegex(Number, Options, 10_000)]
    private static partial Regex Phases();

    // "50 patients were randomized to placebo" and "the 50 patients who were enrolled at 5 mg" count a part of them.
    [GeneratedRegex(
        @"\bleaving (?<value>\d[\d,]*) (who were )?" + Took + @"\b"
        + @"|^(?!.*\b((sub-?)?groups?|arms?|of (these|whom|them))\b.*\b(were|was)\b)(?!.*\b(cohorts?|part [A-D\d])\b)([^;]*?(?<!\bthe )" + Count
        + @"( who)? (were|had been) (subsequently |then )?" + Took + @"(?! (in|into|to|at) (?!.*\b(or|either|versus|vs)\b))"
        + @"|[^;]*?\b((the|this|our) ([\w-]+ ){0,3}(study|trial)|we) " + Took + " (a total of )?" + Count + @"(?! to [^.;]*\band \d))",
        Options, 10_000)]
    private static partial Regex Enrolled();

    [GeneratedRegex(
        @"(?<!\b(all|every|any|the) )\b(enrolled|recruited) (?<value>((?!(all|both|these|those|some|most|of|at|in|from|and|or|the"
            + @"|\d+)\b)[\w-]+ ){0,4}" + Who
        + @" (aged|with|who|between (?=\d)|presenting|older|younger|without|undergoing|receiving)\b[^;:]{3,400}?)(?=,? (from|to an?"
        + @"|at \d|in order|between \d|(and )?then|and (were|was)) |[;:]|\.?$)",
        Options, 10_000)]
    private static partial Regex Population();

    [GeneratedRegex(
        @"(?<!\b((most|some|many|several|few|other)|(first|last|next|initial) \d+) )\b(study|trial|" + Who + @")\b( [^.;]{0,60}?)? ((were|was|will be|are|is) )?(enrolled|recruited|conducted|performed|carried out|took place"
        + @"|randomi[sz]ed) (at|from|in|across) (?<value>(?=([\w-]+ ){0,2}(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
        + @"|twelve) )(?!(each|all|these|both)\b)" + Places
        + "( and (" + Places + @"|\d+ (in|from)( the)? " + Names + @"))?)(?![\w'’-])(?! ?\([^()]*\), |(?-i:, \p{Lu}[^.;]*,? and (the )?\p{Lu}))",
        Options, 10_000)]
    private static partial Regex Sites();

    [GeneratedRegex(
        @"\b(the|this|our) ([\w-]+ ){0,3}(study|trial) was sponsored( and (conducted|designed|run|funded"
            + @"|supported))? by (?<value>[^.;()]{3,240}?(\b(Govt|Dept|Univ|Natl|Inc|Ltd)\.[^.;()]{3,100}?)?)(?=[.;()]|,? (and (was|were)|which|who|whose)\b|$)",
        Options, 10_000)]
    private static partial Regex Sponsored();

    [GeneratedRegex(
        @"\b(the|this|our) ([\w-]+ ){0,3}(study|trial) was (funded|financed|supported)( and (conducted|designed|run|sponsored"
            + @"|supported))? by "
        + @"(?<value>([^.;()]|(?-i:(?<=\b\p{Lu})\.)){3,240}?)(?=[;()]|(?-i:(?<!\b\p{Lu}))\.|,? (and (was|were)|which|who|whose)\b|$)",
        Options, 10_000)]
    private static partial Regex Funded();
}
