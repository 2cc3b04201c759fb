namespace AlkBot.Evidence;

/// <summary>What happens to the protein.</summary>
public enum ProteinChangeKind
{
    /// <summary>One residue becomes another: V600E.</summary>
    Substitution,

    /// <summary>A residue becomes a stop: R213*.</summary>
    Stop,

    /// <summary>The reading frame shifts from a residue on: R97fs.</summary>
    Frameshift,

    /// <summary>Residues come in after a position: 770_771insSVD.</summary>
    Insertion,

    /// <summary>Residues go: E746_A750del.</summary>
    Deletion,

    /// <summary>Residues go and others come in their place: L747_P753delinsS.</summary>
    DeletionInsertion,

    /// <summary>Residues are repeated: A767_V769dup.</summary>
    Duplication,
}
