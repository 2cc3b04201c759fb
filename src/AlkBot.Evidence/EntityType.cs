namespace AlkBot.Evidence;

/// <summary>The kinds of things that facts are about.</summary>
public enum EntityType
{
    /// <summary>A drug, by code name, non-proprietary name or brand.</summary>
    Drug,

    /// <summary>A clinical trial, by registry number.</summary>
    Trial,

    /// <summary>A change of a protein, such as V600E.</summary>
    Mutation,

    /// <summary>A gene or its product.</summary>
    Gene,

    /// <summary>A signalling pathway.</summary>
    Pathway,

    /// <summary>A fusion of two genes, such as BCR-ABL1.</summary>
    Fusion,
}
