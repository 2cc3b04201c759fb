using System.CommandLine;
using AlkBot.Terminal;

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

    /// <summary>A whole number, from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static Option<int> Number(string name, int otherwise, string description, int least = 1, int most = int.MaxValue) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => otherwise,
        HelpName = "N",
        CustomParser = WholeNumber.Between(least, most, name),
    };
}
