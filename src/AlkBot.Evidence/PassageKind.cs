namespace AlkBot.Evidence;

/// <summary>What a passage is in its source.</summary>
public enum PassageKind
{
    /// <summary>The title of the source.</summary>
    Title,

    /// <summary>A part of the abstract.</summary>
    Abstract,

    /// <summary>A few sentences of running text under one heading.</summary>
    Text,

    /// <summary>The caption of a figure or table.</summary>
    Caption,

    /// <summary>A row of a table; see <see cref="TableRow"/>.</summary>
    TableRow,

    /// <summary>One entry of the list of references.</summary>
    Reference,

    /// <summary>A statement about the source itself: conflicts of interest, funding, supplements.</summary>
    BackMatter,

    /// <summary>The title of a part of a table, where it has one, and the headers of its columns.</summary>
    TableHead,
}
