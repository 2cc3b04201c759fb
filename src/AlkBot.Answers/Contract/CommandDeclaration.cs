namespace AlkBot.Answers.Contract;

/// <summary>What a command is called and takes; help, completion and registration are made from it.</summary>
/// <param name="Name">The name without the slash: lower-case letters.</param>
/// <param name="Description">What it does, one line of at most 100 characters.</param>
/// <param name="Options">What it takes, in the order in which values without a name fill them.</param>
/// <param name="Permission">Who may use it.</param>
public sealed record CommandDeclaration(
    string Name, string Description, IReadOnlyList<OptionDeclaration> Options, CommandPermission Permission = CommandPermission.Everyone)
{
    /// <summary>Whether it tells which commands there are; a transport adds those of its own.</summary>
    public bool ListsCommands { get; init; }

    /// <summary>How the command is written, in one line for the help.</summary>
    public string Usage => $"/{Name}" + string.Concat(Options.Select(o => ' ' + o.Usage));
}

/// <summary>Who may use a command.</summary>
public enum CommandPermission
{
    /// <summary>Anybody.</summary>
    Everyone,

    /// <summary>Those who administer the bot.</summary>
    Administrator,
}
