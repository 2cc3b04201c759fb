namespace AlkBot.Pages.Configuration;

/// <summary>Who may open the pages.</summary>
public enum PageAccess
{
    /// <summary>
    /// This machine's own browsers, where the service listens on loopback alone and has no public address; else as <see cref="Links"/>.
    /// </summary>
    Auto,

    /// <summary>Whoever reaches the service.</summary>
    Open,

    /// <summary>Whoever has a link that an answer made, as long as it is valid: it opens the source that it cites.</summary>
    Links,

    /// <summary>Nobody: there are no pages.</summary>
    Off,
}
