using AlkBot.Evidence;

namespace AlkBot.Answers.Asking;

/// <summary>The vocabulary of attributes.</summary>
internal static class AttributeCues
{
    /// <summary>Every cue; the more specific ones first.</summary>
    public static IReadOnlyList<AttributeCue> All { get; } =
    [
        new([Predicates.DoseLimitingToxicity], ["dose limiting", "dlt", "dlts"]),
        new([Predicates.ProgressionFreeSurvival], ["progression free survival", "pfs", "progression free"]),
        new([Predicates.OverallSurvival], ["overall survival", "survival benefit", "five year survival"]),
        new([Predicates.Dose], ["dose", "dosage", "dosing", "maximum tolerated dose", "mtd"]),
        new([Predicates.ResponseRate], ["response rate", "responded", "respond", "response", "orr", "objective response", "remission"]),
        new([Predicates.StableDisease], ["stable disease", "disease control"]),
        new([Predicates.BrainMetastases], ["brain", "brain metastases", "intracranial", "cns"]),
        new([Predicates.CerebrospinalFluid], ["cerebrospinal fluid", "cerebrospinal", "csf", "blood brain barrier"]),
        new(
            [Predicates.AdverseEvents],
            ["adverse", "adverse events", "adverse effects", "side effect", "toxicity", "toxic", "safety", "tolerability"]),
        new([Predicates.Deaths], ["death", "died", "die", "fatal", "fatalities", "mortality"]),
        new([Predicates.Approval], ["approved", "approval", "licensed", "fda"]),
        new(
            [Predicates.Company, Predicates.Sponsor],
            [
                "company", "companies", "manufacturer", "manufactured", "makes", "made", "maker", "develops", "developed", "developer",
                "sponsor", "owns",
            ]),
        new([Predicates.Location], ["where", "located", "location", "position", "site", "region"]),
        new([Predicates.Phase], ["phase", "which phase"]),
        new(
            [Predicates.PreviousTreatment, Predicates.Population],
            ["previous treatment", "prior treatment", "prior therapy", "previous therapy", "previously treated", "pretreated", "prior"]),
        new([Predicates.Combination], ["combination", "combine", "combined", "combining", "together"]),
        new([Predicates.Comparator], ["comparator", "control arm", "compared against"]),
        new([Predicates.ResistanceTo], ["resistance", "resistant", "resist"]),
        new(
            [Predicates.SensitiveTo, Predicates.ActiveAgainst],
            ["sensitive", "sensitivity", "active", "activity", "effective", "inhibit", "works"]),
        new(
            [Predicates.Prevalence],
            ["prevalence", "share", "proportion", "percentage", "percent", "fraction", "frequency", "frequent", "common", "often"]),
        new([Predicates.Gene], ["gene", "which gene"]),
        new([Predicates.Class, Predicates.Target], ["class", "kind of drug", "type of drug", "inhibitor of", "target"]),
        new([Predicates.OtherKinases], ["other kinase", "kinases"]),
        new([Predicates.Mechanism], ["mechanism", "how does", "how do", "how is", "how was", "how are", "how were", "through", "why"]),
        new([Predicates.AnalogousTo], ["analogous", "analog", "equivalent", "corresponds"]),
        new([Predicates.Residues], ["residue", "amino acid"]),
        new([Predicates.SeenIn, Predicates.Evidence], ["seen", "found", "observed", "reported", "detected"]),
        new([Predicates.Nickname], ["nickname", "called", "known as", "acronym"]),
        new([Predicates.Purpose], ["purpose", "aim", "testing", "tests"]),
        new([Predicates.Setting], ["setting", "line", "first line", "second line"]),
        new([Predicates.Trials, Predicates.Drug], ["trials", "trial", "studies"]),
    ];
}
