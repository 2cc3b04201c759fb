namespace AlkBot.Facts.Folders;

/// <summary>Follows symbolic links, in every part of a path.</summary>
internal static class RealPath
{
    // As many as Linux follows before it gives up.
    private const int MostLinks = 40;

    /// <summary>The path with every link replaced by what it leads to.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path) => Of(Path.GetFullPath(path), 0);

    private static string Of(string path, int links)
    {
        if (links > MostLinks)
            throw new IOException("its symbolic links lead in a circle");
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var real = Path.Combine(Of(parent, links), Path.GetFileName(path));
        return new FileInfo(real).LinkTarget is { } target ? Of(Path.GetFullPath(target, Path.GetDirectoryName(real)!), links + 1) : real;
    }
}
