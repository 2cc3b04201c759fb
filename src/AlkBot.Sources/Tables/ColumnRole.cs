namespace AlkBot.Sources.Tables;

/// <summary>What a table's column holds, as its header says.</summary>
/// <param name="Kind">The sort of value.</param>
/// <param name="Target">What the activity is against, as the header prints it, such as <c>V600E</c>; null for other kinds.</param>
internal readonly record struct ColumnRole(ColumnKind Kind, string? Target = null);

/// <summary>The sorts of values that columns of drugs, trials and mutations hold.</summary>
internal enum ColumnKind
{
    /// <summary>Nothing that a rule knows.</summary>
    Other,

    /// <summary>The drug that the row is about.</summary>
    Drug,

    /// <summary>The company behind the drug or the sponsor of the trial.</summary>
    Company,

    /// <summary>What kind of drug it is.</summary>
    Class,

    /// <summary>What the drug is meant to hit.</summary>
    Target,

    /// <summary>Kinases that the drug hits besides its main target.</summary>
    OtherKinases,

    /// <summary>Whether the drug works against the header's target: yes, no, unknown.</summary>
    ActivityAgainst,

    /// <summary>The trial, by registry number.</summary>
    Trial,

    /// <summary>The phase of the trial.</summary>
    Phase,

    /// <summary>Whether the trial is open, ended or stopped.</summary>
    Status,

    /// <summary>What patients were treated with before.</summary>
    PreviousTreatment,

    /// <summary>What the drug is given together with.</summary>
    Combination,

    /// <summary>What the drug is compared with.</summary>
    Comparator,

    /// <summary>Who takes part.</summary>
    Population,

    /// <summary>The change of a protein that the row is about.</summary>
    Mutation,

    /// <summary>The gene that the row is about.</summary>
    Gene,
}
