namespace AlkBot.Configuration;

/// <summary>Whether something is done.</summary>
internal enum Switch
{
    /// <summary>It is.</summary>
    On,

    /// <summary>It is not.</summary>
    Off,
}
