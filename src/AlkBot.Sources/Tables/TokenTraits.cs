namespace AlkBot.Sources.Tables;

/// <summary>What a word of a table looks like; several traits can hold.</summary>
[Flags]
internal enum TokenTraits
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>A trial's registry number.</summary>
    Registry = 1 << 0,

    /// <summary>The word phase.</summary>
    PhaseWord = 1 << 1,

    /// <summary>I, II, I/II, 1b, 2 …</summary>
    PhaseNumeral = 1 << 2,

    /// <summary>Yes, no, unknown, or a sign for one of them.</summary>
    Verdict = 1 << 3,

    /// <summary>The word none.</summary>
    Nothing = 1 << 4,

    /// <summary>Like a gene or its product: capitals and few digits, perhaps with a prefix.</summary>
    Gene = 1 << 5,

    /// <summary>A code name of a drug: letters and three digits or more.</summary>
    DrugCode = 1 << 6,

    /// <summary>A drug's non-proprietary name, by its stem.</summary>
    DrugStem = 1 << 7,

    /// <summary>Opens a bracket.</summary>
    Bracketed = 1 << 8,

    /// <summary>Opens with a capital.</summary>
    Capitalised = 1 << 9,

    /// <summary>Opens with a small letter.</summary>
    Lower = 1 << 10,

    /// <summary>Holds a digit.</summary>
    Digits = 1 << 11,

    /// <summary>A number, perhaps with a sign, a range, a percent sign.</summary>
    Number = 1 << 12,

    /// <summary>A word of treatments: chemotherapy, lines, refractory …</summary>
    Treatment = 1 << 13,

    /// <summary>Joins what stands on both sides: of, or, and, to, +, / …</summary>
    Connector = 1 << 14,

    /// <summary>A unit of measure.</summary>
    Unit = 1 << 15,

    /// <summary>Ends with a comma, a slash or a plus sign, so that the cell goes on.</summary>
    GoesOn = 1 << 16,

    /// <summary>A legal form of a company or another word that only names of companies have.</summary>
    CompanyWord = 1 << 17,
}
