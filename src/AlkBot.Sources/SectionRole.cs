namespace AlkBot.Sources;

/// <summary>What a section of a source is.</summary>
public enum SectionRole
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The abstract.</summary>
    Abstract,

    /// <summary>The list of references.</summary>
    References,

    /// <summary>Statements about the source itself: interests, funding, supplements.</summary>
    BackMatter,
}
