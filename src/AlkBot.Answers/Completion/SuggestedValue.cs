namespace AlkBot.Answers.Completion;

/// <summary>A value that an option can take.</summary>
/// <param name="Value">What is filled in.</param>
/// <param name="Shown">What somebody choosing it is shown: the value, and what tells it from others where it does not itself.</param>
public sealed record SuggestedValue(string Value, string Shown);
