using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Administration;

/// <summary><c>/index</c>: the one command that only administrators use and that the terminal has in another form.</summary>
internal static class IndexSlashCommand
{
    public const string Name = Visibility.AdministrationCommand;
    public const string Status = "status";
    public const string Log = "log";
    public const string Add = "add";
    public const string Remove = "remove";
    public const string Rebuild = "rebuild";
    public const string Rollback = "rollback";
    public const string Verify = "verify";
    public const string FalseAlarm = "false-alarm";
    public const string Reports = "reports";

    /// <summary>The option of <see cref="Add"/>.</summary>
    public const string File = "file";

    /// <summary>The option of <see cref="Remove"/>.</summary>
    public const string Source = "source";

    /// <summary>The options of <see cref="FalseAlarm"/>.</summary>
    public const string Conflict = "conflict", Reason = "reason";

    private const int LongestReason = 300;

    /// <summary>Its registration: hidden from everybody by default, which a server can change.</summary>
    public static ApplicationCommand Registration { get; } = new(Name)
    {
        Description = "Administers the index that answers come from",
        DefaultMemberPermissions = 0,
        Options =
        [
            Subcommand(Status, "Shows the builds of the index, who made them, and the sources with their hashes"),
            Subcommand(Log, "Shows every change of the index, who made it and when, latest first"),
            Subcommand(Add, "Shows what a file would add to the index; it counts when you say so", new ApplicationCommandOption(
                ApplicationCommandOption.Attachment, File, "An article, a registry record or a text") { Required = true }),
            Subcommand(Remove, "Shows what the index would be without a source; it counts when you say so", new ApplicationCommandOption(
                ApplicationCommandOption.Text, Source, "The source's id")
            {
                Required = true, Autocomplete = true, MaxLength = Limits.ChoiceText,
            }),
            Subcommand(Rebuild, "Builds the index anew; the old one answers until the new one is right"),
            Subcommand(Rollback, "Goes back to the build before the current one"),
            Subcommand(Verify, "Checks every quote of the current build against its source"),
            Subcommand(
                FalseAlarm,
                "Marks a contradiction of /conflicts as a false alarm, through every rebuild",
                new ApplicationCommandOption(ApplicationCommandOption.Text, Conflict, "The contradiction, by its key")
                {
                    Required = true, Autocomplete = true, MaxLength = Limits.ChoiceText,
                },
                new ApplicationCommandOption(ApplicationCommandOption.Text, Reason, "Why it is none; without a reason the mark is taken away")
                {
                    MaxLength = LongestReason,
                }),
            Subcommand(Reports, "Shows what was refused and what was reported as wrong, most frequent first"),
        ],
    };

    private static ApplicationCommandOption Subcommand(string name, string description, params ApplicationCommandOption[] options) =>
        new(ApplicationCommandOption.Subcommand, name, description)
        {
            Options = [.. options, PrivateOption.Declare("Show the outcome to you alone, as without this option, or to everybody")],
        };
}
