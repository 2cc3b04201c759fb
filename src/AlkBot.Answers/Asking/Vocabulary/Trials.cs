using P = AlkBot.Evidence.Predicates;

namespace AlkBot.Answers.Asking.Vocabulary;

/// <summary>What is said of trials and of who stands behind drugs.</summary>
internal static class Trials
{
    public static Concept Company { get; } = new("company",
        "company", "companies", "manufacturer", "manufacture", "maker", "made by", "=developer", "=developers", "developed by", "sponsor",
        "firm", "drugmaker", "pharma", "pharmaceutical", "produced by", "owned by", "whose drug", "whose compound", "corporate")
    {
        Predicates = [P.Company, P.Sponsor],
        Form = AnswerForm.Name,
    };

    public static Concept Approval { get; } = new("approval",
        "approved", "approval", "licensed", "licence", "license", "=fda", "=authorized", "=authorised", "=authorization",
            "=authorisation", "clearance",
        "=ema", "green light", "indication", "=regulator", "=regulators", "=regulatory")
    {
        Predicates = [P.Approval],
    };

    public static Concept Phase { get; } = new("phase", "which phase", "what phase", "phase", "phases", "stage of development",
        "study phase")
    {
        Predicates = [P.Phase],
    };

    public static Concept PreviousTreatment { get; } = new("previous treatment",
        "previous treatment", "prior treatment", "prior therapy", "previous therapy", "previously treated", "pretreated", "pretreatment",
        "prior lines", "previous lines", "prior line", "earlier treatment", "earlier therapy", "treated before", "had before",
        "already received", "already had", "received before", "prior", "previously received", "treatment history", "beforehand",
        "previously", "previous", "after failure of", "progressed on", "treatment before")
    {
        Predicates = [P.PreviousTreatment, P.Population],
        Tells = ["refractory", "naive", "resistant", "lines of chemotherapy", "line of chemotherapy"],
        Tie = Tie.State,
    };

    public static Concept Naive { get; } = new("patients without the treatment",
        "naive", "untreated", "not previously treated", "never received", "never had", "never been treated", "not received",
            "without prior", "without previous",
        "no prior", "no previous", "treatment free", "not yet received", "not had", "have not had")
    {
        Tie = Tie.State,
        Tells = ["none", "first line"],
    };

    public static Concept Combination { get; } = new("combination",
        "combination", "combine", "combined with", "=combo", "together with", "=plus", "alongside", "in tandem", "partnered with",
        "paired", "add to", "added to", "=adding", "addition of")
    {
        Predicates = [P.Combination],
        Tells = ["single agent", "stand alone", "monotherapy"],
        Tie = Tie.Relation,
    };

    public static Concept Comparison { get; } = new("comparison",
        "compare", "compared with", "comparison", "versus", "=vs", "comparator", "against which", "control arm", "randomized against",
        "head to head", "pitted against", "up against", "comparative")
    {
        Predicates = [P.Comparator],
        Need = Need.Helpful,
        Tells = ["randomly assigned"],
    };

    public static Concept FirstLine { get; } = new("first-line treatment",
        "first line", "frontline", "front line", "1st line", "upfront", "first treatment", "initial treatment", "initial therapy",
        "first therapy")
    {
        Predicates = [P.Setting],
        Tells = ["treatment naive", "previously untreated"],
    };

    public static Concept SecondLine { get; } = new("second-line treatment",
        "second line", "2nd line", "salvage", "second treatment", "after first line")
    {
        Predicates = [P.Setting],
    };

    public static Concept Setting { get; } = new("setting",
        "setting", "line of treatment", "line of therapy", "which line", "what line", "treatment line", "monotherapy", "single agent",
        "stand alone", "on its own", "multicenter", "=alone")
    {
        Predicates = [P.Setting],
        Need = Need.Helpful,
    };

    public static Concept Population { get; } = new("population",
        "population", "which patients", "what patients", "whom", "eligible", "eligibility", "kind of patients", "type of patients",
        "sort of patients", "who can join", "who can enter", "who can enroll", "who is included", "which people", "participants",
        "who may take part", "what kind of patients", "inclusion")
    {
        Predicates = [P.Population, P.PreviousTreatment, P.Setting],
        Need = Need.Helpful,
    };

    public static Concept Nickname { get; } = new("name",
        "nickname", "acronym", "stand for", "short for", "abbreviation", "abbreviated", "full name", "long form", "known as", "called",
            "short name", "alias", "other name", "another name", "names", "synonym", "code name",
        "brand name", "trade name", "alternative name", "formerly", "also known")
    {
        Predicates = [P.Nickname, P.Names],
        Need = Need.Helpful,
    };

    public static Concept Purpose { get; } = new("purpose",
        "purpose", "aim", "goal", "objective of", "what question", "intended", "try to find out", "tries to", "trying to", "seek", "intend",
        "=testing", "=tests", "=tested", "investigate", "evaluate", "assess", "examine", "looking at", "look at", "address", "=explore")
    {
        Predicates = [P.Purpose],
        Need = Need.Helpful,
    };

    public static Concept Enrolling { get; } = new("number enrolled", "enroll", "=enrolled", "=recruited", "recruit", "accrue",
        "randomized", "entry", "enter the trial", "enter the study", "=join", "join the", "qualify", "take part", "participate")
    {
        Need = Need.Helpful,
    };

    public static Concept Enrolment { get; } = new("number enrolled",
        "=enrollment", "=enrolment", "sample size", "=recruitment", "=accrual",
        "size of the trial", "how large is the trial", "how big is the trial", "number of participants")
    {
        Form = AnswerForm.Number,
    };

    public static Concept Recommendation { get; } = new("recommendation", "should", "recommend", "recommended", "advise", "advisable",
        "guideline", "contraindicated", "contraindication")
    {
        Tells = ["consider", "established", "avoid", "must", "optimal", "important to consider"],
    };

    public static Concept Discontinuation { get; } = new("discontinuation", "discontinue", "discontinuation", "stop taking",
        "stop treatment", "=stopped",
        "=stopping",
        "withdraw", "withdrawal", "drop out", "cease", "give up");

    public static Concept Funding { get; } = new("funding", "=fund", "=funds", "=funded", "=funding", "paid for", "pay for", "financed",
        "financial support",
        "financially supported", "supported by", "grant", "grants")
    {
        Tells = ["foundation"],
    };

    public static Concept Ongoing { get; } = new("ongoing trials",
        "ongoing", "in progress", "under way", "underway", "currently running", "being studied", "being tested", "under study", "awaited",
        "open trials", "current trials", "are running", "active trials", "still running")
    {
        Predicates = [P.Trials],
        Need = Need.Helpful,
    };

    public static IReadOnlyList<Concept> All { get; } =
    [
        Company, Approval, Phase, PreviousTreatment, Naive, Combination, Comparison, FirstLine, SecondLine, Setting, Population, Nickname,
        Purpose, Enrolling, Enrolment, Funding, Ongoing, Recommendation, Discontinuation,
    ];
}
