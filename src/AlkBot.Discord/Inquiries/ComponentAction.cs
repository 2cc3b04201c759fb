namespace AlkBot.Discord.Inquiries;

/// <summary>What a component does when it is used.</summary>
public enum ComponentAction
{
    /// <summary>Shows the answer, or another page of it.</summary>
    Page,

    /// <summary>Shows everything that the sources state.</summary>
    Facts,

    /// <summary>Shows the quotes that the answer rests on.</summary>
    Quotes,

    /// <summary>Offers what the thing can be compared with.</summary>
    Compare,

    /// <summary>Asks something else.</summary>
    Ask,

    /// <summary>Looks up what a message says.</summary>
    LookUp,

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
