namespace AlkBot.Discord.Inquiries;

/// <summary>What a component does when it is used.</summary>
public enum ComponentAction
{
    /// <summary>Shows another page in place of this one.</summary>
    Page,

    /// <summary>Asks something in a new message.</summary>
    Ask,

    /// <summary>Shows a private answer to everybody.</summary>
    Share,

    /// <summary>Shows the passage chosen from a menu.</summary>
    CitationMenu,

    /// <summary>Runs the command chosen from a menu.</summary>
    CommandMenu,

    /// <summary>Makes a preview of the index current.</summary>
    Activate,

    /// <summary>Throws a preview of the index away.</summary>
    Discard,
}
