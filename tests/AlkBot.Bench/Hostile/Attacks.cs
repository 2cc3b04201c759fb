namespace AlkBot.Bench.Hostile;

/// <summary>Every attack by its name.</summary>
internal static class Attacks
{
    /// <summary>The one whose server has few file descriptors.</summary>
    public const string WithFewDescriptors = "3,000 idle connections, the server with 512 file descriptors";

    private const string OnOpenPages = "open pages: ";

    private static readonly (string Name, Func<Attack, CancellationToken, Task> Run)[] All =
    [
        ("nothing", (_, stop) => Task.Delay(Timeout.Infinite, stop)),
        ("3,000 connections that send 250,000 bytes of a body and wait", (attack, stop) => attack.HoldBodiesAsync(3_000, 250_000, stop)),
        ("3,000 idle connections", (attack, stop) => attack.HoldBodiesAsync(3_000, 0, stop)),
        (WithFewDescriptors, (attack, stop) => attack.HoldBodiesAsync(3_000, 0, stop)),
        ("forged requests from 8 connections", (attack, stop) => attack.ForgeAsync(8, stop)),
        ("links to sources without a signature, 64 at once", (attack, stop) => attack.OpenAsync(64, 64, Attack.Source, stop)),
        ($"{OnOpenPages}worst questions, 64 at once, from one address", (attack, stop) => attack.OpenAsync(64, 1, Attack.Question, stop)),
        ($"{OnOpenPages}worst questions, 64 at once, from 64 addresses", (attack, stop) => attack.OpenAsync(64, 64, Attack.Question, stop)),
        ($"{OnOpenPages}a source, 64 at once, from 64 addresses", (attack, stop) => attack.OpenAsync(64, 64, Attack.Source, stop)),
        ("32 worst questions at once, one user", (attack, stop) => attack.AskAsync(32, TimeSpan.Zero, stop)),
        ("5 worst questions a second, one user", (attack, stop) => attack.AskAsync(1, TimeSpan.FromSeconds(0.2), stop)),
        ("an admin's builds and verifications, one after the other", (attack, stop) => attack.AdministerAsync(stop)),
        ("32 worst questions at once, beside such builds", (attack, stop) =>
            Task.WhenAll(attack.AskAsync(32, TimeSpan.Zero, stop), attack.AdministerAsync(stop))),
    ];

    /// <summary>Their names, in the order in which they are made.</summary>
    public static IEnumerable<string> Names => All.Select(attack => attack.Name);

    /// <summary>The attack of this name.</summary>
    public static Func<Attack, CancellationToken, Task> Of(string name) => All.Single(attack => attack.Name == name).Run;

    /// <summary>Whether its server has pages for everybody.</summary>
    public static bool HasOpenPages(string name) => name.StartsWith(OnOpenPages, StringComparison.Ordinal);
}
