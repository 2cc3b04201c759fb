namespace AlkBot.Evidence.Registries;

/// <summary>
/// The registries whose numbers name trials: the primary registries of the WHO's network, their partners and ClinicalTrials.gov, as
/// https://www.who.int/clinical-trials-registry-platform/network lists them, each with the form that it gives its numbers.
/// </summary>
public static class TrialRegistries
{
    // What people put between a registry's letters and the number.
    private const string Gap = @"[\s\-–:#_]{0,3}(?:(?:no|number|id)\.?\s?)?";

    /// <summary>ClinicalTrials.gov: <c>NCT</c> and eight digits.</summary>
    public static TrialRegistry ClinicalTrialsGov { get; } = new(
        "ClinicalTrials.gov", $@"NCT{Gap}(?<id>\d(?:[ -]?\d){{7}})", "NCT", Page: "https://clinicaltrials.gov/study/{0}");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TrialRegistry> All { get; } =
    [
        ClinicalTrialsGov,
        new("ISRCTN registry", $@"ISRCTN{Gap}(?<id>\d{{8}})", "ISRCTN", Page: "https://www.isrctn.com/{0}"),
        // Year, number, country and resubmission; numbers from 500000 are those of the regulation of 2014.
        new("Clinical Trials Information System",
            @"(?:(?:CTIS|EU[\s-]?CT)[\s\-–:#_]{0,3}(?:(?:no|number|id)\.?\s?)?)?(?<id>20\d\d)-(?<id>5\d{5})-(?<id>\d\d)(?:-(?<id>\d\d))?",
            "CTIS", "-", "https://euclinicaltrials.eu/ctis-public/view/{0}"),
        // "EUCTR2020-001205-23-NO" is one country's record of 2020-001205-23.
        new("EU Clinical Trials Register",
            @"(?:(?:EudraCT|EUCTR|EU[\s-]?CTR)[\s\-–:#_]{0,3}(?:(?:no|number|id)\.?\s?)?)?(?<id>20\d\d)-(?<id>[0-4]\d{5})-(?<id>\d\d)"
            + "(?:-(?:[A-Z]{2}|3rd))?",
            "EUCTR", "-"),
        new("Australian New Zealand Clinical Trials Registry", $@"ACTRN{Gap}(?<id>\d{{14}})p?", "ACTRN"),
        new("Brazilian Clinical Trials Registry", "RBR-(?<id>[0-9][0-9a-z]{5,8})", "RBR-"),
        new("Chinese Clinical Trial Registry", $@"ChiCTR{Gap}(?:[A-Z]{{2,5}}-)?(?<id>\d{{8,10}})", "ChiCTR"),
        new("Clinical Research Information Service", $@"KCT{Gap}(?<id>\d{{7}})", "KCT"),
        new("Clinical Trials Registry - India", @"CTRI[\s/]?(?<id>20\d\d)/(?<id>\d\d\d?)/(?<id>\d{6})", "CTRI/", "/"),
        new("Cuban Public Registry of Clinical Trials", $@"RPCEC{Gap}(?<id>\d{{8}})", "RPCEC"),
        new("German Clinical Trials Register", $@"DRKS{Gap}(?<id>\d{{8}})", "DRKS", Page: "https://drks.de/search/en/trial/{0}"),
        new("Iranian Registry of Clinical Trials", $@"IRCT{Gap}(?<id>\d{{8,16}}N\d{{1,3}})", "IRCT"),
        new("International Traditional Medicine Clinical Trial Registry", $@"ITMCTR{Gap}(?<id>\d{{10}})", "ITMCTR"),
        new("Japan Registry of Clinical Trials", $@"jRCT{Gap}(?<id>s?\d{{9,10}})", "jRCT"),
        new("UMIN Clinical Trials Registry", $@"UMIN(?:[\s-]?CTR)?{Gap}(?<id>\d{{9}})", "UMIN"),
        new("Japan Pharmaceutical Information Center", $@"JapicCTI{Gap}(?<id>R?\d{{6}})", "JapicCTI-"),
        new("Center for Clinical Trials, Japan Medical Association", $@"JMA-?IIA{Gap}(?<id>\d{{5}})", "JMA-IIA"),
        new("Lebanese Clinical Trials Registry", $@"LBCTR{Gap}(?<id>\d{{10}})", "LBCTR"),
        new("Thai Clinical Trials Registry", $@"TCTR{Gap}(?<id>\d{{11}})", "TCTR"),
        new("Dutch Trial Register", $@"NTR{Gap}(?<id>\d{{3,4}})", "NTR"),
        new("Overview of Medical Research in the Netherlands", $@"NL-OMON{Gap}(?<id>\d{{4,5}})", "NL-OMON"),
        new("Pan African Clinical Trial Registry", $@"PACTR{Gap}(?<id>\d{{15,16}})", "PACTR"),
        new("Peruvian Clinical Trial Registry", @"PER-(?<id>\d{3})-(?<id>\d\d)", "PER-", "-"),
        new("Sri Lanka Clinical Trials Registry", @"SLCTR[\s/]?(?<id>20\d\d)/(?<id>\d{3})", "SLCTR/", "/"),
    ];
}
