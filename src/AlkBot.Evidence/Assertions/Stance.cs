namespace AlkBot.Evidence.Assertions;

/// <summary>How a text stands to something that its words say.</summary>
public enum Stance
{
    /// <summary>It says so itself.</summary>
    Asserts,

    /// <summary>It says that it is not so.</summary>
    Denies,

    /// <summary>It leaves open whether it is so.</summary>
    Doubts,

    /// <summary>It takes it as a hypothesis, a condition, an expectation.</summary>
    Supposes,

    /// <summary>It says what a study was to find out, or was designed to show.</summary>
    Plans,

    /// <summary>It tells what others are said to have said.</summary>
    Quotes,
}
