namespace AlkBot.Answers.Asking.Vocabulary;

/// <summary>Words of the field that stand for each other, and the words for types of things, which no answer has to repeat.</summary>
internal static class Synonyms
{
    public static Concept Chemotherapy { get; } = new("chemotherapy", "chemotherapy", "chemo", "cytotoxic", "cytotoxics")
    {
        IsTreatment = true,
        Need = Need.Word,
        Tells = ["pemetrexed", "docetaxel", "platinum"],
    };

    public static Concept StandardTherapy { get; } = new("standard therapy", "standard therapy", "standard treatment", "standard of care",
        "usual treatment", "standard chemotherapy")
    {
        IsTreatment = true,
        Need = Need.Word,
    };

    /// <summary>Each is needed as a word of the question would be: its synonyms are as good as itself.</summary>
    public static IReadOnlyList<Concept> Words { get; } =
    [
        Chemotherapy,
        StandardTherapy,
        Word("age", "age", "aged", "years old", "year old", "younger", "older", "elderly", "years of age"),
        Word("liver", "liver", "liver enzyme", "hepatic", "aminotransferase", "transaminase", "alt"),
        Word("kidney", "kidney", "renal", "nephro"),
        Word("heart", "heart", "cardiac", "cardio"),
        Word("eyes", "eye", "visual", "vision", "ocular", "sight", "eyesight"),
        Word("gut", "stomach", "gastrointestinal", "=gi", "bowel", "gut", "digestive"),
        Word("Japan", "japan", "japanese"),
        // What patients call what is measured of them.
        Word("fatigue", "fatigue", "tired", "tiredness", "exhausted", "exhaustion", "weary", "asthenia", "weakness"),
        Word("vomiting", "vomit", "vomiting", "throw up", "throwing up", "emesis"),
        Word("nausea", "nausea", "queasy", "sick to the stomach", "feel sick", "feeling sick"),
        Word("diarrhea", "diarrhea", "the runs", "loose stools", "loose motions"),
        Word("appetite", "appetite", "anorexia", "not eating", "off food"),
        Word("spread", "spread", "metastatic", "metastasis", "metastases", "metastasize"),
        Word("white blood cells", "neutropenia", "leukopenia", "white blood cells", "blood counts"),
        Word("laboratory", "cell line", "in vitro", "preclinical", "pre clinical", "laboratory", "cell culture", "cultured"),
        Word("animals", "mouse", "mice", "murine", "animal", "in vivo", "xenograft"),
        Word("rearrangement", "rearrangement", "rearranged", "genetic abnormality", "=positive", "translocation", "translocated",
            "fusion", "fused", "inversion"),
        Word("biopsy", "biopsy", "rebiopsy", "biopsied", "re biopsy", "tissue sample", "tissue", "sample", "specimen"),
        Word("penetration", "penetrate", "penetration", "cross", "reach", "enter", "get into", "pass into",
            "go into") with { Need = Need.Helpful },
        Word("failure", "fail", "failing", "failure", "progress", "progression", "relapse", "worsen"),
        Word("poor", "poor", "bad", "badly", "low", "weak", "insufficient", "limited"),
        Word("increase", "increase", "elevate", "elevated", "upregulate", "raise", "raised", "rise", "higher", "high", "abundant"),
        Word("decrease", "decrease", "reduce", "reduction", "loss", "lose", "deplete", "depletion", "lower", "degrade", "degradation"),
        Word("improvement", "improve", "improvement", "better", "superior", "significant"),
        Word("growth", "growth", "proliferation", "proliferate", "grow"),
        Word("common", "common", "commonly", "commonest", "frequent", "frequently", "usual", "most often", "prevalent", "predominant"),
        Word("rare", "rare", "rarer", "rarest", "scarce", "uncommon", "less common", "infrequent"),
        Word("first", "first", "earliest", "original", "originally", "initially") with { Need = Need.Helpful },
        Word("multiple", "several", "multiple", "more than one", "various", "many different") with { Need = Need.Helpful },
        Word("difference", "difference", "differ", "different", "differential", "vary", "distinguish"),
        Word("difficult", "difficult", "hard", "challenging", "challenge", "obstacle", "hurdle", "problematic"),
        Word("country", "country", "nation", "nationality", "ethnicity", "ethnic") with
        {
            Tells = ["japanese", "chinese", "korean", "asian", "european", "american", "canadian", "indian", "african", "caucasian",
                "italian", "french", "german", "spanish", "dutch", "british", "taiwanese", "australian", "brazilian", "japan", "china",
                "korea", "europe", "italy", "france", "germany", "spain", "canada",
                "united states", "united kingdom", "taiwan", "australia", "brazil", "india"],
        },
        Word("several centers", "single center", "single centre", "multicenter", "multicentre", "multi center", "several centers",
            "several centres", "one center", "one centre"),
        Word("tradition", "traditional", "historical", "conventional", "classical", "in the past"),
        Word("severe", "severe", "serious", "=grade 3", "=grade 4", "high grade") ,
        Word("confirmation", "confirm", "corroborate", "verify", "support", "validate", "backed up"),
        Word("censoring", "censor", "censored", "cut off"),
        Word("cause", "cause", "confer", "produce", "lead", "induce", "give rise", "bring about", "trigger", "render", "drive",
            "result", "mediate", "underlie") with { Need = Need.Helpful },
        Word("highest", "highest", "maximum", "maximal", "largest", "top"),
        Word("dose rate", "dose rate"),
        Word("tyrosine kinase domain", "tyrosine kinase domain", "tk domain", "tyrosine kinase", "=tk", "kinase domain",
            "catalytic domain"),
        Word("downstream", "downstream", "cascade"),
        Word("bypass", "bypass", "alternative"),
        Word("next-generation", "next generation", "new generation", "newer generation", "second generation", "newer", "novel") with { Need = Need.Helpful },
        Word("oral", "oral", "orally", "by mouth", "pill", "tablet", "capsule", "swallow", "swallowed"),
        Word("intravenous", "intravenous", "=iv infusion", "infusion", "by vein", "drip", "into a vein"),
        Word("daily", "daily", "per day", "a day", "every day", "each day"),
        Word("median", "median", "average") with { Need = Need.Helpful },
        Word("mutually exclusive", "mutually exclusive", "coexist", "co occur", "co exist", "overlap", "coincide", "concomitant",
            "together",
            "at the same time", "simultaneous", "both present", "exclude", "compatible", "incompatible"),
        Word("crossover", "crossover", "cross over", "crossing over", "crossed over", "crossing", "crossed", "switched", "switch"),
        Word("protein", "protein", "oncoprotein") with { Need = Need.Helpful },
        Word("myofibroblastic tumor", "inflammatory myofibroblastic", "=imt"),
        Word("Food and Drug Administration", "food and drug administration"),
        Word("chaperone", "chaperone"),
        Word("conflict of interest", "conflict of interest", "conflicts of interest", "competing interest", "commercial interest",
            "financial relationship", "financial tie", "disclosure"),
        Word("burden", "burden", "adverse impact", "impact on", "suffer", "hardship"),
        Word("earlier", "earlier", "prior", "previous", "previously", "before") with { Need = Need.Helpful },
    ];

    /// <summary>What a thing is of; any sentence about the thing will do.</summary>
    public static IReadOnlyList<Concept> Types { get; } =
    [
        Type("drug", "drug", "agent", "compound", "medicine", "medication", "therapy", "treatment", "inhibitor", "treat", "treated", "tki",
            "tkis", "molecule", "substance", "blocker", "antagonist", "agents", "programme", "program", "pipeline", "therapeutic",
            "therapies", "treatments", "treating", "taking", "taken", "given", "received",
            "receive", "administer", "administered", "patients on"),
        Type("trial", "trial", "study", "studies", "clinical", "experiment", "research", "investigation", "registry", "identifier",
            "nct number", "registration number"),
        Type("patient", "patient", "people", "person", "subject", "individual", "case", "cases", "human", "volunteer", "participant",
            "recipient"),
        Type("mutation", "mutation", "variant", "alteration", "mutant", "mutated", "change", "aberration", "secondary mutation",
            "residue", "version", "isoform", "lesion"),
        Type("gene", "gene", "oncogene", "kinase", "receptor", "driver"),
        Type("pathway", "pathway", "signaling", "signal"),
        Type("cancer", "cancer", "tumor", "nsclc", "lung", "carcinoma", "non small cell lung cancer", "non small cell", "disease",
            "malignancy",
            "adenocarcinoma", "neoplasm", "oncology", "lung cancer", "advanced"),
        Type("group", "arm", "group", "cohort", "overall", "objective", "rate", "result", "outcome", "finding", "data", "value", "level",
            "number", "ratio", "report", "main", "major", "detail", "information", "conclusion", "early", "recent", "known", "established",
            "existing"),
    ];

    private static Concept Word(string label, params IReadOnlyList<string> words) => new(label, words) { Need = Need.Word };

    private static Concept Type(string label, params IReadOnlyList<string> words) => new(label, words) { Need = Need.None };
}
