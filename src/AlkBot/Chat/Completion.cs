namespace AlkBot.Chat;

/// <summary>What could replace the end of a line.</summary>
/// <param name="Start">Where in the line the part to replace begins.</param>
/// <param name="Candidates">What could stand there, best first.</param>
internal sealed record Completion(int Start, IReadOnlyList<string> Candidates)
{
    /// <summary>Nothing to propose.</summary>
    public static Completion None { get; } = new(0, []);
}

/// <summary>Knows what could be typed next.</summary>
internal interface ICompleter
{
    /// <summary>What could replace the end of <paramref name="line"/>, the text left of the cursor.</summary>
    Completion Complete(string line);
}
