using AlkBot.Answers.Contract;

namespace AlkBot.Answers.Commands;

/// <summary>The commands of the bot.</summary>
public static class BotCommands
{
    /// <summary>All of them, in the order of the help.</summary>
    public static CommandCatalog Catalog { get; } = new(
    [
        new TrialCommand(),
        new TrialsCommand(),
        new MutationCommand(),
        new MutationsCommand(),
        new DrugCommand(),
        new DrugsCommand(),
        new PathwayCommand(),
        new CompareCommand(),
        new AskCommand(),
        new VerifyCommand(),
        new ConflictsCommand(),
        new ChangesCommand(),
        new PacketCommand(),
        new CiteCommand(),
        new SourcesCommand(),
        new HelpCommand(),
    ]);
}
