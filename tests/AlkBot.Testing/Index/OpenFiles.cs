namespace AlkBot.Testing.Index;

/// <summary>The files that this process holds open, where the operating system tells (Linux); elsewhere none.</summary>
public static class OpenFiles
{
    public static IReadOnlyList<string> Under(string directory) => !Directory.Exists("/proc/self/fd") ? [] :
    [
        .. Directory.EnumerateFiles("/proc/self/fd").Select(Target).OfType<string>()
            .Where(path => path.StartsWith(directory, StringComparison.Ordinal)),
    ];

    private static string? Target(string descriptor)
    {
        try
        {
            return File.ResolveLinkTarget(descriptor, returnFinalTarget: false)?.FullName;
        }
        catch (IOException)
        {
            // It was closed since it was listed.
            return null;
        }
    }
}
