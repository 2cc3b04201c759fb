namespace AlkBot.Workspaces;

/// <summary>Who changes the index from a terminal, as the log of changes names them.</summary>
internal static class TerminalAuthor
{
    /// <summary>The user of this process, such as <c>terminal:ada</c>.</summary>
    public static string OfThisProcess { get; } = $"terminal:{Environment.UserName}";
}
