namespace AlkBot.Terminal;

/// <summary>What the process returns.</summary>
internal static class ExitStatus
{
    /// <summary>Answered, or done.</summary>
    public const int Done = 0;

    /// <summary>Something is broken: sources, index, configuration, disk.</summary>
    public const int Broken = 1;

    /// <summary>What was typed is not a command, or not in this form.</summary>
    public const int InvalidInput = 2;

    /// <summary>Not in the sources, or ambiguous.</summary>
    public const int NotInSources = 3;

    /// <summary>Stopped by the user: 128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM, in the same way.</summary>
    public const int Terminated = 143;
}
