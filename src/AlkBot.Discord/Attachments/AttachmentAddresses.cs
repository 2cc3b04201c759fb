namespace AlkBot.Discord.Attachments;

/// <summary>Where files that people send may be fetched from: Discord's own hosts, or what is configured to stand in for them.</summary>
/// <param name="standIn">Stands in for Discord's hosts, ending in a slash; null when nothing does.</param>
internal sealed class AttachmentAddresses(Uri? standIn)
{
    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];

    // What a server might read as a step up, or as another part of the address, after it was checked here.
    private static readonly string[] Escapes = ["%2e", "%2f", "%5c"];

    /// <summary>The address to fetch from; null when <paramref name="text"/>, whoever wrote it, leads anywhere else.</summary>
    public Uri? Find(string text)
    {
        // Another reader could see another host in anything but plain characters.
        if (!text.All(c => c is > ' ' and < '\x7f' and not '\\')
            || !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.UserInfo.Length > 0
            || text.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }
        if (standIn is not null && IsBelow(standIn, address))
            return address;
        if (!IsDiscords(address))
            return null;
        return standIn is null ? address : Below(standIn, address);
    }

    private static bool IsDiscords(Uri address) => address.Scheme == Uri.UriSchemeHttps
        && address.IsDefaultPort
        && address.HostNameType == UriHostNameType.Dns
        && Hosts.Contains(address.Host, StringComparer.Ordinal);

    private static bool IsBelow(Uri root, Uri address) => address.Scheme == root.Scheme
        && address.Host == root.Host
        && address.Port == root.Port
        && address.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal)
        && !Escapes.Any(escape => address.AbsolutePath.Contains(escape, StringComparison.OrdinalIgnoreCase));

    // Made of parts: a path that begins with two slashes would else name a host.
    private static Uri? Below(Uri root, Uri address)
    {
        var below = new UriBuilder(root) { Path = root.AbsolutePath + address.AbsolutePath.TrimStart('/'), Query = address.Query }.Uri;
        return IsBelow(root, below) ? below : null;
    }
}
