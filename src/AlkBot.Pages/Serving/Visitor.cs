using System.Net;
using System.Net.Sockets;
using AlkBot.Pages.Configuration;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Pages.Serving;

/// <summary>Who sent a request.</summary>
internal static class Visitor
{
    private const string Forwarded = "X-Forwarded-For";

    /// <summary>What one visitor is known by: the address; of a proxy on this machine, the one that it tells; of IPv6, the network.</summary>
    public static string Of(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (IPAddress.IsLoopback(address) && http.Request.Headers[Forwarded] is [.., { } told]
            && IPAddress.TryParse(told.Split(',')[^1].Trim(), out var behind))
        {
            address = behind;
        }
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    /// <summary>
    /// Whether a browser of this machine sent it: under a name of this machine, so that neither a tunnel nor a name that points here counts,
    /// and past no proxy.
    /// </summary>
    public static bool IsOfThisMachine(HttpContext http) =>
        IPAddress.IsLoopback(http.Connection.RemoteIpAddress ?? IPAddress.None)
        && Admissions.IsLoopback(http.Request.Host.Host)
        && !http.Request.Headers.ContainsKey(Forwarded)
        && !http.Request.Headers.ContainsKey("Forwarded");
}
