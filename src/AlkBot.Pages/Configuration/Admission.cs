using System.Net;

namespace AlkBot.Pages.Configuration;

/// <summary>What <see cref="PagesOptions"/> come to on the addresses that the service listens on.</summary>
public enum Admission
{
    /// <summary>There are no pages.</summary>
    Nobody,

    /// <summary>Whoever has a signed link.</summary>
    Links,

    /// <summary>This machine's own browsers: no proxy, no tunnel, no other name for this machine.</summary>
    ThisMachine,

    /// <summary>Whoever reaches the service.</summary>
    Everybody,
}

/// <summary>Finds out whom to admit.</summary>
public static class Admissions
{
    /// <summary>Whom the pages admit.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="addresses">What the service listens on.</param>
    /// <param name="isBehindProxy">
    /// Whether others reach it through a proxy or tunnel on this machine, as Discord does over HTTP: not each of them tells that it is one.
    /// </param>
    public static Admission Of(PagesOptions options, IEnumerable<string> addresses, bool isBehindProxy) => options.Access switch
    {
        PageAccess.Off => Admission.Nobody,
        PageAccess.Open => Admission.Everybody,
        PageAccess.Auto when !isBehindProxy && options.PublicUrl.Length == 0 && addresses.All(a => IsLoopback(HostOf(a))) => Admission.ThisMachine,
        _ => Admission.Links,
    };

    /// <summary>Whether a host names this machine and no other.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // Such as http://+:8080, which is no URI.
    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : "";
}
