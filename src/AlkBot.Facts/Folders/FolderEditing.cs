using AlkBot.Evidence;

namespace AlkBot.Facts.Folders;

/// <summary>
/// Carries a change of a folder out. An added file appears whole under its name, or not at all; a removed one goes into a hidden folder
/// beside the sources, where nobody reads it and whoever wants it back finds it.
/// </summary>
internal sealed class FolderEditing(string folder)
{
    private const string RemovedFolder = ".removed";

    // Copies that are whole, and not yet under their names.
    private readonly string _adding = Path.Combine(folder, ".adding");

    private static readonly string[] BesideEndings = [".manifest.json", ".facts.json"];

    /// <summary>The files that a change removes: those that it names, and what stands beside them and no other source.</summary>
    public static IReadOnlyList<string> Removed(FolderChange change, IReadOnlyList<string> names)
    {
        if (change.Removed.Count == 0)
            return [];
        var stay = names.Except(change.Removed).Where(n => !IsBeside(n)).Select(n => Path.GetFileNameWithoutExtension(n)).ToHashSet();
        var beside = change.Removed.Select(n => Path.GetFileNameWithoutExtension(n)).Where(stem => !stay.Contains(stem))
            .SelectMany(stem => BesideEndings.Select(ending => stem + ending));
        return [.. change.Removed.Concat(beside).Intersect(names)];
    }

    /// <summary>Carries the change out.</summary>
    public async ValueTask ApplyAsync(FolderChange change)
    {
        try
        {
            string[] names = [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f))];
            if (change.Removed.Except(names).FirstOrDefault() is { } missing)
                throw new SourceException($"{missing}: there is no such file among the sources.");
            foreach (var name in Removed(change, names))
                Remove(name);
            foreach (var path in change.AddedFrom is { } from ? Directory.EnumerateFiles(from) : [])
                await AddAsync(path).ConfigureAwait(false);
            ClearLeftovers();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"'{folder}': the folder of sources cannot be changed: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    /// <summary>Clears what a change left that was broken off. For whoever holds the right to change the folder.</summary>
    public void ClearLeftovers()
    {
        try
        {
            if (Directory.Exists(_adding))
                Directory.Delete(_adding, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is read by nobody, and goes the next time.
        }
    }

    private static bool IsBeside(string name) => BesideEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private void Remove(string name)
    {
        var removed = Directory.CreateDirectory(Path.Combine(folder, RemovedFolder)).FullName;
        File.Move(Path.Combine(folder, name), Path.Combine(removed, name), overwrite: true);
    }

    private async ValueTask AddAsync(string path)
    {
        var name = Path.GetFileName(path);
        var temporary = Path.Combine(Directory.CreateDirectory(_adding).FullName, name);
        var target = new FileStream(temporary, FileMode.Create, FileAccess.Write);
        await using (target.ConfigureAwait(false))
        {
            await target.WriteAsync(await File.ReadAllBytesAsync(path).ConfigureAwait(false)).ConfigureAwait(false);
            target.Flush(flushToDisk: true);
        }
        File.Move(temporary, Path.Combine(folder, name), overwrite: true);
    }
}
