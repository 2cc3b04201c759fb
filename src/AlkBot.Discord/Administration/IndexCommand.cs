using AlkBot.Discord.Registration;

namespace AlkBot.Discord.Administration;

/// <summary><c>/index</c>: the one command that only administrators use and that the terminal has in another form.</summary>
internal static class IndexCommand
{
    public const string Name = "index";
    public const string Status = "status";
    public const string Rebuild = "rebuild";
    public const string Rollback = "rollback";
    public const string Verify = "verify";

    /// <summary>Its registration: hidden from everybody by default, which a server can change.</summary>
    public static ApplicationCommand Registration { get; } = new(Name)
    {
        Description = "Administers the index that answers come from",
        DefaultMemberPermissions = 0,
        Options =
        [
            Subcommand(Status, "Shows which build of the index answers, and which others there are"),
            Subcommand(Rebuild, "Builds the index anew; the old one answers until the new one is right"),
            Subcommand(Rollback, "Goes back to the build before the current one"),
            Subcommand(Verify, "Checks every quote of the current build against its source"),
        ],
    };

    private static ApplicationCommandOption Subcommand(string name, string description) =>
        new(ApplicationCommandOption.Subcommand, name, description)
        {
            Options = [CommandRegistration.Private("Show the outcome to you alone, as without this option, or to everybody")],
        };
}
