using System.Runtime.InteropServices;

namespace AlkBot.Terminal;

/// <summary>What the program writes is its user's alone: questions, changes and uploads are in its files.</summary>
internal static partial class PrivateFiles
{
    // All rights of the group and of others: folders become 0700 and files 0600.
    private const int GroupAndOthers = 0b000_111_111;

    /// <summary>
    /// Has every file and folder that this process creates from now on be readable by its user alone. Windows has no such mask.
    /// </summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetMask(GroupAndOthers);
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial int SetMask(int mask);
}
