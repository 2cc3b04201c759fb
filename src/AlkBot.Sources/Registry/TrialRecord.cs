using AlkBot.Sources.Composing;

namespace AlkBot.Sources.Registry;

/// <summary>A record of ClinicalTrials.gov, in whichever format it came; words are the registry's own, codes included.</summary>
internal sealed class TrialRecord
{
    public required string Number { get; init; }

    public IReadOnlyList<string> FormerNumbers { get; init; } = [];

    /// <summary>The sponsor's and other registries' numbers, with what they are where that is said.</summary>
    public IReadOnlyList<(string Id, string Kind)> OtherNumbers { get; init; } = [];

    public string Acronym { get; init; } = "";

    public string Title { get; init; } = "";

    public string OfficialTitle { get; init; } = "";

    public string Status { get; init; } = "";

    public string StatusVerified { get; init; } = "";

    /// <summary>What the status was when it was last known, where it is not known any more.</summary>
    public string LastKnownStatus { get; init; } = "";

    public string WhyStopped { get; init; } = "";

    /// <summary>Dates by what they are the dates of, in the order in which they are told.</summary>
    public IReadOnlyList<(string Event, string Date)> Dates { get; init; } = [];

    public string Updated { get; init; } = "";

    /// <summary>When the registry gave the record out.</summary>
    public string Fetched { get; init; } = "";

    public string Sponsor { get; init; } = "";

    public IReadOnlyList<string> Collaborators { get; init; } = [];

    public string Phase { get; init; } = "";

    public string Purpose { get; init; } = "";

    /// <summary>Other words on the design, by what they are.</summary>
    public IReadOnlyList<(string Label, string Words)> Design { get; init; } = [];

    public string Enrolment { get; init; } = "";

    public string EnrolmentType { get; init; } = "";

    public IReadOnlyList<string> Conditions { get; init; } = [];

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public IReadOnlyList<string> Summary { get; init; } = [];

    public IReadOnlyList<string> Description { get; init; } = [];

    public IReadOnlyList<TrialArm> Arms { get; init; } = [];

    public IReadOnlyList<TrialIntervention> Interventions { get; init; } = [];

    public IReadOnlyList<TrialOutcome> Outcomes { get; init; } = [];

    /// <summary>Who may take part, in short.</summary>
    public IReadOnlyList<(string Label, string Words)> Eligible { get; init; } = [];

    public string Population { get; init; } = "";

    public IReadOnlyList<string> Criteria { get; init; } = [];

    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Whom to ask, and who answers for the trial.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>Where patients are treated.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    public IReadOnlyList<string> References { get; init; } = [];

    public IReadOnlyList<TrialResult> Results { get; init; } = [];

    /// <summary>What the record has that could not be read.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>A group of patients.</summary>
internal sealed record TrialArm(string Label, string Type, string Description);

/// <summary>What is given or done.</summary>
internal sealed record TrialIntervention(
    string Type, string Name, string Description, IReadOnlyList<string> OtherNames, IReadOnlyList<string> Arms);

/// <summary>What is measured, primary, secondary or other.</summary>
internal sealed record TrialOutcome(string Rank, string Measure, string TimeFrame, string Description);

/// <summary>Results that were posted: a title, words around them, and a table with a column a group.</summary>
internal sealed record TrialResult(string Section, string Title, IReadOnlyList<string> Words, Grid? Table);
