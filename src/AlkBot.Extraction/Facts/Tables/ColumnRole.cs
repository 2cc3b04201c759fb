namespace AlkBot.Extraction.Facts.Tables;

/// <summary>What a table's column holds, as its header says.</summary>
/// <param name="Kind">The sort of value.</param>
/// <param name="Target">What the activity is against, as the header prints it, such as <c>V600E</c>; null for other kinds.</param>
internal readonly record struct ColumnRole(ColumnKind Kind, string? Target = null);

/// <summary>The sorts of values that columns of drugs and trials hold.</summary>
internal enum ColumnKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>A drug, by code or name.</summary>
    Drug,

    /// <summary>Who makes or sponsors it.</summary>
    Company,

    /// <summary>Kinases or genes it acts on besides its main target.</summary>
    OtherKinases,

    /// <summary>Whether it acts on the header's target: yes, no, unknown.</summary>
    ActivityAgainst,

    /// <summary>A trial's registry number.</summary>
    Trial,

    /// <summary>A trial's phase.</summary>
    Phase,

    /// <summary>What patients were treated with before.</summary>
    PreviousTreatment,

    /// <summary>What the drug is given together with.</summary>
    Combination,
}
