using System.Collections.Frozen;

namespace AlkBot.Answers.Contract;

/// <summary>Every command. Help, completion and registration are made from it.</summary>
public sealed class CommandCatalog
{
    /// <summary>The command that answers text without a slash.</summary>
    public const string QuestionCommand = "ask";

    private readonly FrozenDictionary<string, Command> _byName;

    /// <summary>The catalog of <paramref name="commands"/>, whose names differ.</summary>
    public CommandCatalog(IReadOnlyList<Command> commands)
    {
        Commands = commands;
        _byName = commands.ToFrozenDictionary(c => c.Declaration.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The commands, in the order of the help.</summary>
    public IReadOnlyList<Command> Commands { get; }

    /// <summary>The command of this name, without the slash and whatever its case; null when there is none.</summary>
    public Command? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The names that are spelt most like <paramref name="name"/>, nearest first; empty when none is near.</summary>
    public IReadOnlyList<string> Nearest(string name) => Spelling.Nearest(name, Commands.Select(c => c.Declaration.Name));
}
