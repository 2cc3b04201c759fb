using System.Text;
using System.Text.Json.Serialization;
using AlkBot.Evidence;
using AlkBot.Index.Generations;

namespace AlkBot.Index.Staging;

/// <summary>A generation that was built to be looked at first. It serves nobody until it is activated.</summary>
/// <param name="Id">Its id, by which it is activated or discarded.</param>
/// <param name="Base">The generation that was current when it was built; null when there was none.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Added">The names of the files that activating it puts into the source folder.</param>
/// <param name="Removed">The names of the files that activating it takes out of the source folder.</param>
public sealed record StagedGeneration(
    string Id, string? Base, string By, DateTimeOffset At, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    private const string Between = "; ";

    /// <summary>The change of the sources in a few words: <c>add a.txt; remove b.txt</c>.</summary>
    [JsonIgnore]
    public FormattableString Change => Added.Count + Removed.Count == 0
        ? (FormattableString)$"build what changed in the folder"
        : PlainText.Joined(Between, [.. Added.Select(Adding), .. Removed.Select(Removing)]);

    /// <summary>The change that the log of changes tells of, with the names of its files apart.</summary>
    public static FormattableString ChangeIn(string detail) => PlainText.Joined(Between,
    [
        .. detail.Split(Between).Select(part => part.Split(' ', 2) switch
        {
            ["add", var name] => Adding(name),
            ["remove", var name] => Removing(name),
            _ => PlainText.Word(part),
        }),
    ]);

    private static FormattableString Adding(string name) => $"add {name}";

    private static FormattableString Removing(string name) => $"remove {name}";
}

/// <summary>A preview: what was staged, and what it would change.</summary>
public sealed record Preview(StagedGeneration Staged, BuildReport Report);

/// <summary>A file to add.</summary>
/// <param name="Name">Its name in the source folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record StagedFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 150;

    // A file system takes 255, and what other programs do to a file may lengthen its name.
    private const int LongestNameBytes = 240;

    /// <summary>What is wrong with the name, in one line; null when it can be a file of the source folder and of nothing above it.</summary>
    public FormattableString? WrongName() => Name switch
    {
        "" => $"the file has no name",
        { Length: > LongestName } => $"the file's name is longer than {LongestName} characters",
        _ when Encoding.UTF8.GetByteCount(Name) > LongestNameBytes => $"the file's name is longer than {LongestNameBytes} bytes of UTF-8",
        _ when Name[0] == '.' => $"the file's name begins with a dot",
        _ when Name.EnumerateRunes().Any(IsForbidden) => $"the file's name holds a character that a file's name may not hold",
        _ => null,
    };

    // A mark that turns text around would make the name look like another.
    private static bool IsForbidden(Rune c) => c.Value is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|'
        || c == Rune.ReplacementChar
        || HiddenCharacter.IsOrJoins(c);
}
