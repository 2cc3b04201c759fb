namespace AlkBot.Terminal;

/// <summary>Files that belong to the user rather than to an index: the history of the prompt, the log of errors.</summary>
internal static class UserFiles
{
    /// <summary>Their folder, such as <c>~/.local/share/alkbot</c>; it may not exist yet.</summary>
    public static string Directory { get; } = Path.Combine(Root, "alkbot");

    private static string Root =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify)
            is { Length: > 0 } folder
            ? folder
            : Path.GetTempPath();
}
