using AlkBot.Evidence;
using P = AlkBot.Evidence.Predicates;

namespace AlkBot.Answers.Asking.Vocabulary;

/// <summary>What is said of mutations, genes and pathways, and of what drugs do to them.</summary>
internal static class Biology
{
    public static Concept Resistance { get; } = new("resistance",
        "resistance", "resistant", "resist", "refractory", "insensitive", "stop working", "stops working", "stopped working",
        "no longer work", "no longer respond", "lose sensitivity", "unresponsive", "treatment failure",
        "from working", "from binding", "from acting", "escape", "evade", "dodge", "outgrow", "shrug off", "get around", "treatment escape")
    {
        Predicates = [P.ResistanceTo],
        Contrary = [P.SensitiveTo, P.ActiveAgainst],
        Tie = Tie.State,
    };

    public static Concept Activity { get; } = new("activity",
        "sensitive", "sensitivity", "=active", "=activity", "=actively", "=effective", "=effectively", "efficacy", "effectiveness",
            "potency", "=potent",
        "=inhibits", "=inhibit", "=inhibited", "=inhibiting", "block", "=works", "=work", "=working", "overcome", "antitumor",
            "susceptible", "benefit", "hit", "hits", "good against", "=beat", "=beats", "vulnerable", "vulnerability", "=help",
            "=helps", "=helped",
        "=treat", "=treats")
    {
        Predicates = [P.SensitiveTo, P.ActiveAgainst, P.OtherKinases, P.Target],
        Contrary = [P.ResistanceTo],
        Of = [EntityType.Drug, EntityType.Mutation, EntityType.Gene, EntityType.Pathway, EntityType.Fusion],
        Tells = ["response", "responded", "inhibition", "inhibitor", "selective"],
        Tie = Tie.Relation,
    };

    public static Concept OtherKinases { get; } = new("other kinases",
        "other kinases", "other kinase", "besides", "beside", "apart from", "additional kinases", "other targets", "additional targets",
        "off target", "in addition to", "kinases")
    {
        Predicates = [P.OtherKinases, P.Target],
        Need = Need.Helpful,
    };

    public static Concept Targets { get; } = new("target", "=target", "=targets", "=targeted", "directed against", "aimed at",
        "inhibited by")
    {
        Predicates = [P.Target, P.OtherKinases, P.Class],
        Tells = ["inhibitor of", "inhibitor", "activity against"],
    };

    public static Concept Class { get; } = new("class",
        "class", "kind of drug", "type of drug", "sort of drug", "kind of agent", "type of agent", "type of inhibitor", "kind of inhibitor",
        "drug class", "what kind", "what type", "what sort", "category", "sort of inhibitor", "kind of compound", "type of compound")
    {
        Predicates = [P.Class, P.Target],
        Of = [EntityType.Drug, EntityType.Gene, EntityType.Pathway],
        Tells = ["inhibitor", "agent", "selective", "chemotherapy", "=tki", "=tkis", "pathway", "chaperone"],
    };

    public static Concept Location { get; } = new("location",
        "located", "location", "=position", "=positions", "situated", "region",
        "=lie", "=lies", "=lying", "part of the kinase", "which part", "what part", "whereabouts", "site", "sit", "sits", "=residing",
        "which domain")
    {
        Predicates = [P.Location],
        Tells = ["domain", "pocket", "front", "terminal", "helix", "gatekeeper"],
    };

    public static Concept Gene { get; } = new("gene", "which gene", "what gene", "gene carry", "gene harbor", "belong to")
    {
        Predicates = [P.Gene],
        Need = Need.Helpful,
    };

    public static Concept Mechanism { get; } = new("mechanism",
        "mechanism", "mode of action", "how does", "how do", "how is", "how was", "how are", "how were", "how can", "how did", "by which",
        "through which", "through what", "in what way", "why", "what cause", "lead to", "explain", "responsible", "role", "because",
            "reason",
        "what happen", "function", "interfere")
    {
        Predicates = [P.Mechanism, P.Class],
        Tells = ["through", "=via", "owing to", "due to", "=thus", "leading to", "caused by", "thereby", "by means of", "as a result"],
        Need = Need.Helpful,
    };

    public static Concept Residues { get; } = new("residues",
        "amino acid", "which residue", "what residue", "residues are", "residue change", "substitution", "substitute", "replace",
            "change from", "amino acid change", "exchanged", "swap")
    {
        Predicates = [P.Residues],
    };

    public static Concept Analogy { get; } = new("analogy",
        "analogous", "analogue", "analog", "equivalent", "correspond", "counterpart", "comparable to", "similar to", "resemble", "parallel",
        "akin")
    {
        Predicates = [P.AnalogousTo],
    };

    public static Concept Prevalence { get; } = new("prevalence",
        "share of", "what share", "which share", "proportion", "percentage", "percent", "fraction", "incidence", "how many cases",
            "what part of patients",
        "how large a part", "portion")
    {
        Predicates = [P.Prevalence],
        Form = AnswerForm.Share,
    };

    public static Concept Frequency { get; } = new("prevalence",
        "prevalence", "frequency", "how frequent", "how frequently", "how common", "how often", "how rare", "how prevalent", "how usual",
        "how commonly")
    {
        Predicates = [P.Prevalence],
        Tells = ["common", "rare", "most", "frequent", "percent"],
    };

    public static Concept Activation { get; } = new("activation",
        "=activation", "=activated", "=activate", "=activates", "=activating", "switched on", "turned on", "upregulated", "upregulation");

    public static Concept SeenIn { get; } = new("where it was found",
        "seen", "found", "observed", "detected", "described", "occur", "reported", "encountered", "identified", "discovered", "discovery",
        "noticed", "documented", "spot", "spotted", "turn up", "turned up", "show up", "crop up", "identify", "shown to", "demonstrated")
    {
        Predicates = [P.SeenIn, P.Evidence],
        Need = Need.Helpful,
    };

    public static IReadOnlyList<Concept> All { get; } =
    [
        Resistance, Activity, OtherKinases, Targets, Class, Location, Gene, Mechanism, Residues, Analogy, Prevalence, Frequency,
            Activation, SeenIn,
    ];
}
