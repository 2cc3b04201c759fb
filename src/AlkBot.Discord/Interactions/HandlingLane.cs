namespace AlkBot.Discord.Interactions;

/// <summary>Which threads handle an interaction, so that what takes long keeps nothing short waiting.</summary>
public enum HandlingLane
{
    /// <summary>A command with a short input, a button, a completion: milliseconds.</summary>
    Lookup,

    /// <summary>Free text, whose reading takes longer the longer it is.</summary>
    Question,

    /// <summary>What an admin does with the index; not limited, and beside all answers.</summary>
    Administration,
}
