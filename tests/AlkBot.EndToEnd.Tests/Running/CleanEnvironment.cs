using System.Runtime.CompilerServices;

namespace AlkBot.EndToEnd.Tests.Running;

/// <summary>Settings and switches of whoever runs the tests are none of the tests'.</summary>
internal static class CleanEnvironment
{
    [ModuleInitializer]
    internal static void RemoveSettings()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsOurs))
            Environment.SetEnvironmentVariable(name, null);
    }

    private static bool IsOurs(string name) => name.StartsWith("ALKBOT_", StringComparison.Ordinal);
}
