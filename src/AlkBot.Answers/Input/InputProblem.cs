
namespace AlkBot.Answers.Input;

/// <summary>Why typed text is no command in a form that can be answered.</summary>
/// <param name="Command">The command it names, where it names one.</param>
/// <param name="Message">What is wrong and what would be right, one line.</param>
/// <param name="Suggestions">Commands that may have been meant.</param>
internal sealed record InputProblem(string? Command, FormattableString Message, IReadOnlyList<string> Suggestions);
