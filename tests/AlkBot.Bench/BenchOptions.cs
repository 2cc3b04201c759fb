using System.CommandLine;

namespace AlkBot.Bench;

/// <summary>Options that several benches take.</summary>
internal static class BenchOptions
{
    /// <summary>The program that is started and measured.</summary>
    public static Option<string> Program() => new("--alkbot")
    {
        Description = "The program to start (default the one beside this).",
        DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "alkbot.dll"),
        HelpName = "alkbot.dll",
    };

    /// <summary>A whole number.</summary>
    public static Option<int> Number(string name, int otherwise, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => otherwise, HelpName = "N" };
}
