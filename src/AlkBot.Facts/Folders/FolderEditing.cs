using AlkBot.Evidence;

namespace AlkBot.Facts.Folders;

/// <summary>
/// Carries a change of a folder out, all of it or nothing: every file is copied before the first is renamed, and what was renamed goes
/// back when a later step fails. A removed file goes into a hidden folder beside the sources, where nobody reads it and whoever wants it
/// back finds it.
/// </summary>
internal sealed class FolderEditing(string folder, FileMoves? moves = null)
{
    private const string RemovedFolder = ".removed";

    private static readonly string[] BesideEndings = [".manifest.json", ".facts.json"];

    // Copies of the new files, and of those whose places they take. Their names are numbers: a source's own may be as long as names can be.
    private readonly string _work = Path.Combine(folder, ".adding");

    private readonly FileMoves _moves = moves ?? new FileMoves();

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

    /// <summary>Carries the change out, and then <paramref name="complete"/>; when anything fails, the folder is what it was.</summary>
    /// <exception cref="SourceException">The folder cannot be changed, or there is no file of a name to remove.</exception>
    public void Apply(FolderChange change, Action complete)
    {
        var done = new Stack<Renaming>();
        try
        {
            Guard(() =>
            {
                foreach (var renaming in Prepare(change))
                {
                    _moves.Move(renaming.From, renaming.To);
                    done.Push(renaming);
                }
            });
            complete();
        }
        catch
        {
            Undo(done);
            throw;
        }
        ClearLeftovers();
    }

    /// <summary>Why no change can be made, in one line; null where one can.</summary>
    public string? WhyNotWritable()
    {
        var probe = Path.Combine(folder, ".writable");
        try
        {
            _moves.CreateFolder(probe);
            Directory.Delete(probe);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"'{folder}': the folder of sources cannot be changed by this user: {OneLine(e)}";
        }
    }

    /// <summary>Clears what a change left that was broken off. For whoever holds the right to change the folder.</summary>
    public void ClearLeftovers()
    {
        try
        {
            if (Directory.Exists(_work))
                Directory.Delete(_work, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is read by nobody, and goes the next time.
        }
    }

    private static bool IsBeside(string name) => BesideEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // The renamings that make the change; all that takes space on the disk is there when they begin.
    private List<Renaming> Prepare(FolderChange change)
    {
        string[] names = [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f))];
        if (change.Removed.Except(names).FirstOrDefault() is { } missing)
            throw new SourceException($"{missing}: there is no such file among the sources.");
        var (removed, aside) = (Removed(change, names), Path.Combine(folder, RemovedFolder));
        string[] added = change.AddedFrom is { } from ? [.. Directory.EnumerateFiles(from)] : [];
        if (removed.Count > 0)
            _moves.CreateFolder(aside);
        if (removed.Count + added.Length > 0)
            _moves.CreateFolder(_work);
        var renamings = new List<Renaming>();
        foreach (var name in removed)
            renamings.Add(Backed(Path.Combine(folder, name), Path.Combine(aside, name), renamings.Count));
        foreach (var path in added)
        {
            var copy = Path.Combine(_work, $"{renamings.Count}");
            _moves.Copy(path, copy);
            renamings.Add(Backed(copy, Path.Combine(folder, Path.GetFileName(path)), renamings.Count));
        }
        return renamings;
    }

    private Renaming Backed(string from, string to, int number)
    {
        if (!File.Exists(to))
            return new Renaming(from, to, null);
        var backup = Path.Combine(_work, $"{number}.was");
        _moves.Copy(to, backup);
        return new Renaming(from, to, backup);
    }

    private void Undo(Stack<Renaming> done)
    {
        try
        {
            foreach (var (from, to, backup) in done)
            {
                _moves.Move(to, from);
                if (backup is not null)
                    _moves.Move(backup, to);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What the backups hold is then for a person to put back.
            throw new SourceException(
                $"'{folder}': a change failed half done, and cannot be undone: {OneLine(e)}; '{_work}' holds the files as they were.", e);
        }
        ClearLeftovers();
    }

    private void Guard(Action change)
    {
        try
        {
            change();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"'{folder}': the folder of sources cannot be changed: {OneLine(e)}", e);
        }
    }

    private static string OneLine(Exception e) => e.Message.ReplaceLineEndings(" ");

    private sealed record Renaming(string From, string To, string? Backup);
}
