namespace AlkBot.Configuration;

/// <summary>The configuration is wrong; every problem is one line that names the key or file, what it got and what it takes.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One line a problem; never empty.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
