using System.Globalization;

namespace AlkBot.Bench.Load;

/// <summary>What is run.</summary>
/// <param name="AlkBot">The program's assembly.</param>
/// <param name="Requests">Requests of the throughput rounds together; each server gets as many.</param>
/// <param name="MemoryRequests">Requests over which memory is watched.</param>
/// <param name="Seconds">How long the steady load of 200 requests a second lasts.</param>
/// <param name="Time">When it all is given up.</param>
internal sealed record LoadOptions(string AlkBot, int Requests, int MemoryRequests, int Seconds, TimeSpan Time)
{
    private const string Usage =
        "usage: load [--alkbot alkbot.dll] [--requests 30000] [--memory-requests 100000] [--seconds 15] [--minutes 10]";

    /// <summary>Reads the command line; null, with the usage printed, when it is wrong.</summary>
    public static LoadOptions? Parse(string[] args)
    {
        var options = new LoadOptions(DefaultProgram, 30_000, 100_000, 15, TimeSpan.FromMinutes(10));
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || Set(options, args[i], args[i + 1]) is not { } changed)
            {
                Console.Error.WriteLine(Usage);
                return null;
            }
            options = changed;
        }
        if (File.Exists(options.AlkBot))
            return options;
        Console.Error.WriteLine($"{options.AlkBot} does not exist; --alkbot takes the path of alkbot.dll.");
        return null;
    }

    // Both are built into neighbouring folders.
    private static string DefaultProgram
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(folder.Parent!.Parent!.FullName, "AlkBot", folder.Name, "alkbot.dll");
        }
    }

    private static LoadOptions? Set(LoadOptions options, string name, string value) => (name, Number(value)) switch
    {
        ("--alkbot", _) => options with { AlkBot = value },
        ("--requests", { } number) => options with { Requests = number },
        ("--memory-requests", { } number) => options with { MemoryRequests = number },
        ("--seconds", { } number) => options with { Seconds = number },
        ("--minutes", { } number) => options with { Time = TimeSpan.FromMinutes(number) },
        _ => null,
    };

    private static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
