using AlkBot.Answers.Contract;

namespace AlkBot.Answers.Input;

/// <summary>Typed text, read: a command with its values, or what is wrong with it.</summary>
/// <param name="Command">The command; null when there is a problem.</param>
/// <param name="Request">The values; null when there is a problem.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
internal sealed record TypedCommand(Command? Command, CommandRequest? Request, InputProblem? Problem)
{
    /// <summary>Text that cannot be answered.</summary>
    public static TypedCommand Wrong(string? command, FormattableString message, params IEnumerable<string> suggestions) =>
        new(null, null, new InputProblem(command, message, [.. suggestions]));
}
