using P = AlkBot.Evidence.Predicates;

namespace AlkBot.Answers.Asking.Vocabulary;

/// <summary>What is measured of a treatment: response, survival, dose, harm.</summary>
internal static class Outcomes
{
    public static Concept Response { get; } = new("response",
        "response", "responded", "responding", "responder", "orr", "remission", "shrink", "shrank", "shrunk", "tumor shrinkage",
        "regression", "got better", "get better", "gets better", "=smaller")
    {
        Predicates = [P.ResponseRate],
    };

    public static Concept StableDisease { get; } = new("stable disease", "stable disease", "disease control", "disease stabilization",
        "disease stabilized", "stabilize")
    {
        Predicates = [P.StableDisease],
    };

    public static Concept ProgressionFreeSurvival { get; } = new("progression-free survival",
        "progression free survival", "pfs", "progression free", "time to progression", "free of progression", "without progression",
        "free of worsening", "without worsening", "before getting worse", "until it gets worse", "before worsening", "kept in check",
        "before the cancer grew", "before it grew", "before the disease grew", "before progression", "until progression",
        "before progressing", "until disease progression", "before disease progression")
    {
        Predicates = [P.ProgressionFreeSurvival],
        Form = AnswerForm.Duration,
    };

    public static Concept OverallSurvival { get; } = new("overall survival",
        "overall survival", "=survive", "=survives", "=survived", "live longer", "survival benefit", "survival advantage", "prolong life",
            "extend life",
        "life expectancy", "survival rate", "year survival", "=os")
    {
        Predicates = [P.OverallSurvival],
    };

    public static Concept Survival { get; } = new("survival", "=survival")
    {
        Predicates = [P.OverallSurvival, P.ProgressionFreeSurvival],
        Tells = ["overall survival", "progression free survival"],
    };

    public static Concept PrimaryOutcome { get; } = new("primary outcome", "primary outcome", "primary endpoint", "primary end point",
        "main outcome", "main endpoint", "primary measure", "primary objective", "primary aim")
    {
        Predicates = [P.PrimaryOutcome],
    };

    public static Concept SecondaryOutcome { get; } = new("secondary outcome", "secondary outcome", "secondary endpoint",
        "secondary end point", "secondary measure", "secondary objective", "secondary aim")
    {
        Predicates = [P.SecondaryOutcome],
    };

    public static Concept Results { get; } = new("results", "=result", "=results", "=outcome", "=outcomes", "efficacy data",
        "clinical data",
        "how well did", "how good was")
    {
        Predicates =
        [
            P.ResponseRate, P.StableDisease, P.ProgressionFreeSurvival, P.OverallSurvival, P.DiseaseControl, P.DurationOfResponse,
            P.TimeToProgression, P.AdverseEvents, P.Evidence, P.BrainMetastases,
        ],
        Need = Need.Helpful,
    };

    public static Concept Dose { get; } = new("dose", "dose", "dosage", "dosing", "dose level", "milligram", "=mg", "posology",
        "how often per day", "how often a day", "how often each day", "how many times", "times a day", "times daily", "times per day",
        "dosing schedule",
        "how much drug")
    {
        Predicates = [P.Dose],
        Form = AnswerForm.Dose,
    };

    public static Concept MaximumTolerated { get; } = new("maximum tolerated dose",
        "maximum tolerated dose", "maximal tolerated dose", "maximum tolerable dose", "highest tolerated dose", "highest tolerable dose",
        "=mtd", "maximum tolerated", "maximum dose", "highest dose", "maximum safe dose", "maximally tolerated dose")
    {
        Predicates = [P.Dose],
        Form = AnswerForm.Dose,
    };

    public static Concept DoseLimiting { get; } = new("dose-limiting toxicity",
        "dose limiting toxicity", "dose limiting toxic", "dose limiting", "=dlt", "=dlts", "limited the dose", "limiting toxicity")
    {
        Predicates = [P.DoseLimitingToxicity],
    };

    public static Concept AdverseEvents { get; } = new("adverse events",
        "adverse event", "adverse effect", "adverse reaction", "adverse drug reaction", "side effect", "=toxicity", "=toxicities", "=toxic",
        "toxic event", "safety", "tolerability", "=aes", "unwanted effect", "undesirable effect", "complaint", "harm", "=adverse")
    {
        Predicates = [P.AdverseEvents, P.DoseLimitingToxicity],
    };

    public static Concept Deaths { get; } = new("deaths", "death", "died", "=die", "=dies", "dying", "fatal", "fatality", "mortality",
        "lethal", "killed patients", "lost their lives", "deceased")
    {
        Predicates = [P.Deaths],
    };

    public static Concept BrainMetastases { get; } = new("brain metastases",
        "brain metastases", "brain metastasis", "brain lesion", "brain tumor", "brain involvement", "brain mets", "=brain", "=cns",
        "intracranial", "cerebral metastases", "central nervous system")
    {
        Predicates = [P.BrainMetastases],
    };

    public static Concept CerebrospinalFluid { get; } = new("penetration into the cerebrospinal fluid",
        "cerebrospinal fluid", "cerebrospinal", "=csf", "blood brain barrier", "brain penetration", "penetrate the brain",
        "get into the brain", "reach the brain", "enter the brain", "enter the cns", "get into the cns", "into the cns",
        "cns penetration", "penetrate the cns", "reach the cns",
        "spinal fluid", "brain barrier", "cross into the brain")
    {
        Predicates = [P.CerebrospinalFluid],
    };

    public static Concept Complete { get; } = new("complete response", "complete response", "complete remission", "=cr",
        "complete responses", "respond completely", "responded completely");

    public static Concept Partial { get; } = new("partial response", "partial response", "partial remission", "=pr");

    public static IReadOnlyList<Concept> All { get; } =
    [
        Response, Complete, Partial, StableDisease, ProgressionFreeSurvival, OverallSurvival, Survival, Dose, MaximumTolerated,
        DoseLimiting, AdverseEvents, Deaths, BrainMetastases, CerebrospinalFluid, PrimaryOutcome, SecondaryOutcome, Results,
    ];
}
