namespace AlkBot.Answers.Contract;

/// <summary>A command with the values given to it.</summary>
/// <param name="Input">The text it was read from, as typed.</param>
/// <param name="Values">Values by the option's declared name; cleaned, never empty.</param>
public sealed record CommandRequest(string Input, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What the reader of the text has to tell beside the answer, such as a name it corrected.</summary>
    public IReadOnlyList<FormattableString> Remarks { get; init; } = [];

    /// <summary>The value of <paramref name="option"/>; null when none was given.</summary>
    public string? this[string option] => Values.GetValueOrDefault(option);
}
