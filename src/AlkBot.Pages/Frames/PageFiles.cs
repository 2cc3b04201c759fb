using System.Security.Cryptography;
using System.Text;
using AlkBot.Pictures;
using AlkBot.Pictures.Drawing;

namespace AlkBot.Pages.Frames;

/// <summary>The files that pages need; their addresses change with their content, so that browsers may keep them.</summary>
public sealed record PageFile(string Address, string ContentType, byte[] Content)
{
    /// <summary>Reads a file of the program.</summary>
    internal static PageFile Of(string name, string contentType, string more = "")
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        content = [.. content, .. Encoding.UTF8.GetBytes(more)];
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4));
        return new PageFile($"/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}", contentType, content);
    }
}

/// <summary>All of them.</summary>
public static class PageFiles
{
    private static string Pictures =>
        $"{PictureFiles.Style(Theme.Light)}\n@media (prefers-color-scheme: dark) {{\n{PictureFiles.Style(Theme.Dark)}\n}}\n";

    /// <summary>The style sheet.</summary>
    public static PageFile Style { get; } = PageFile.Of("page.css", "text/css; charset=utf-8", Pictures);

    /// <summary>The icon.</summary>
    public static PageFile Icon { get; } = PageFile.Of("icon.svg", "image/svg+xml");

    /// <summary>What copies a reference; everything can be read without it.</summary>
    public static PageFile Copying { get; } = PageFile.Of("copy.js", "text/javascript; charset=utf-8");

    /// <summary>Each of them.</summary>
    public static IReadOnlyList<PageFile> All { get; } = [Style, Icon, Copying];
}
