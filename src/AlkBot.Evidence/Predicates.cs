using System.Collections.Frozen;

namespace AlkBot.Evidence;

/// <summary>Every predicate that facts use, in the order in which answers show them.</summary>
public static class Predicates
{
#pragma warning disable CS1591 // Each name says what it is; Label below says it in words.
    public const string Names = "names";
    public const string Gene = "gene";
    public const string Residues = "residues";
    public const string Location = "location";
    public const string Mechanism = "mechanism";
    public const string ResistanceTo = "resistanceTo";
    public const string NotResistantTo = "notResistantTo";
    public const string SensitiveTo = "sensitiveTo";
    public const string SeenIn = "seenIn";
    public const string AnalogousTo = "analogousTo";
    public const string Prevalence = "prevalence";
    public const string Evidence = "evidence";
    public const string Company = "company";
    public const string Class = "class";
    public const string Target = "target";
    public const string OtherKinases = "otherKinases";
    public const string ActiveAgainst = "activeAgainst";
    public const string Approval = "approval";
    public const string Dose = "dose";
    public const string DoseLimitingToxicity = "doseLimitingToxicity";
    public const string ResponseRate = "responseRate";
    public const string StableDisease = "stableDisease";
    public const string ProgressionFreeSurvival = "progressionFreeSurvival";
    public const string OverallSurvival = "overallSurvival";
    public const string DiseaseFreeSurvival = "diseaseFreeSurvival";
    public const string TimeToProgression = "timeToProgression";
    public const string DurationOfResponse = "durationOfResponse";
    public const string DiseaseControl = "diseaseControl";
    public const string Relapse = "relapse";
    public const string BrainMetastases = "brainMetastases";
    public const string CerebrospinalFluid = "csf";
    public const string AdverseEvents = "adverseEvents";
    public const string Deaths = "deaths";
    public const string Nickname = "nickname";
    public const string Drug = "drug";
    public const string Sponsor = "sponsor";
    public const string Funder = "funder";
    public const string Description = "description";
    public const string Phase = "phase";
    public const string PreviousTreatment = "previousTreatment";
    public const string Combination = "combination";
    public const string Comparator = "comparator";
    public const string Population = "population";
    public const string Setting = "setting";
    public const string Purpose = "purpose";
    public const string Trials = "trials";
    public const string Identifier = "identifier";
    public const string Status = "status";
    public const string WhyStopped = "whyStopped";
    public const string Start = "start";
    public const string Completion = "completion";
    public const string ResultsPosted = "resultsPosted";
    public const string Collaborator = "collaborator";
    public const string Enrolment = "enrolment";
    public const string Condition = "condition";
    public const string Intervention = "intervention";
    public const string PrimaryOutcome = "primaryOutcome";
    public const string SecondaryOutcome = "secondaryOutcome";
    public const string Result = "result";
#pragma warning restore CS1591

    /// <summary>The definitions, in the order in which answers show them.</summary>
    public static IReadOnlyList<PredicateDefinition> All { get; } =
    [
        new(Names, "Names"),
        new(Nickname, "Known as"),
        new(Identifier, "Other identifiers"),
        new(Status, "Status", ValueComparison.Words),
        new(WhyStopped, "Why stopped"),
        new(Drug, "Drug"),
        new(Intervention, "Intervention"),
        new(Sponsor, "Sponsor", ValueComparison.Names),
        new(Collaborator, "Collaborator"),
        new(Funder, "Funded by"),
        new(Phase, "Phase", ValueComparison.Phase),
        new(Condition, "Condition"),
        new(PreviousTreatment, "Previous treatment", ValueComparison.Treatment),
        new(Combination, "Combination"),
        new(Comparator, "Compared with"),
        new(Population, "Population"),
        new(Setting, "Setting"),
        new(Purpose, "Purpose"),
        new(Enrolment, "Enrolment", ValueComparison.Measure),
        new(Start, "Start"),
        new(Completion, "Completion"),
        new(ResultsPosted, "Results posted"),
        new(PrimaryOutcome, "Primary outcome"),
        new(SecondaryOutcome, "Secondary outcome"),
        new(Result, "Result"),
        new(Company, "Company", ValueComparison.Names),
        new(Class, "Class"),
        new(Description, "Described as"),
        new(Target, "Target"),
        new(OtherKinases, "Other kinases"),
        new(ActiveAgainst, "Active against", ValueComparison.Activity),
        new(Approval, "Approval"),
        new(Gene, "Gene", ValueComparison.Names),
        new(Residues, "Residues"),
        new(Location, "Location"),
        new(Mechanism, "Mechanism"),
        new(ResistanceTo, "Resistance to"),
        new(NotResistantTo, "Not resistant to"),
        new(SensitiveTo, "Sensitive to"),
        new(SeenIn, "Seen in"),
        new(AnalogousTo, "Analogous to"),
        new(Prevalence, "Prevalence"),
        new(Evidence, "Evidence"),
        new(Dose, "Dose", ValueComparison.Measure),
        new(DoseLimitingToxicity, "Dose-limiting toxicity"),
        new(ResponseRate, "Response rate", ValueComparison.Measure),
        new(StableDisease, "Stable disease", ValueComparison.Measure),
        new(ProgressionFreeSurvival, "Progression-free survival", ValueComparison.Measure),
        new(OverallSurvival, "Overall survival", ValueComparison.Measure),
        new(DiseaseFreeSurvival, "Disease-free survival", ValueComparison.Measure),
        new(TimeToProgression, "Time to progression", ValueComparison.Measure),
        new(DurationOfResponse, "Duration of response", ValueComparison.Measure),
        new(DiseaseControl, "Disease control", ValueComparison.Measure),
        new(Relapse, "Relapse", ValueComparison.Measure),
        new(BrainMetastases, "Brain metastases"),
        new(CerebrospinalFluid, "Cerebrospinal fluid"),
        new(AdverseEvents, "Adverse events"),
        new(Deaths, "Deaths"),
        new(Trials, "Trials"),
    ];

    private static readonly FrozenDictionary<string, PredicateDefinition> ByName = All.ToFrozenDictionary(p => p.Name);

    private static readonly FrozenDictionary<string, int> Order =
        All.Select((p, place) => (p.Name, place)).ToFrozenDictionary(p => p.Name, p => p.place);

    /// <summary>The definition of <paramref name="name"/>; null when there is no such predicate.</summary>
    public static PredicateDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The place of <paramref name="name"/> in the order of answers; unknown names come last.</summary>
    public static int OrderOf(string name) => Order.GetValueOrDefault(name, All.Count);
}
