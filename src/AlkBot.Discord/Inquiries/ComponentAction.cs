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

    /// <summary>Opens a thread with all cards of a packet; its page stands for the generation that the packet is of.</summary>
    Thread,

    /// <summary>Shows the passage chosen from a menu.</summary>
    CitationMenu,

    /// <summary>Runs the command chosen from a menu.</summary>
    CommandMenu,

    /// <summary>Opens the form that tells the administrators that an answer is wrong.</summary>
    Wrong,

    /// <summary>Opens the form that tells them that an answer is missing.</summary>
    Missing,

    /// <summary>Opens the form that makes a labelled question of a reported one.</summary>
    Label,

    /// <summary>Closes a reported question.</summary>
    Close,

    /// <summary>Deletes what whoever presses reported.</summary>
    Forget,

    /// <summary>Makes a preview of the index current.</summary>
    Activate,

    /// <summary>Throws a preview of the index away.</summary>
    Discard,
}
