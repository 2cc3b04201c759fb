namespace AlkBot.Discord.Tests.Conformance;

/// <summary>The folder of files that are too large or not ours to keep in the tree.</summary>
internal static class SharedFiles
{
    private const string Variable = "ALKBOT_SHARED";

    /// <summary>A file of the folder.</summary>
    public static string Path(string name)
    {
        var folder = Environment.GetEnvironmentVariable(Variable)
            ?? throw new InvalidOperationException($"{Variable} names no folder; these tests read {name} from it.");
        return System.IO.Path.Combine(folder, name);
    }
}
