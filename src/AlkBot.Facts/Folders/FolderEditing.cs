using AlkBot.Evidence;
using AlkBot.Sources.References;

namespace AlkBot.Facts.Folders;

/// <summary>
/// Carries a change of a folder out, all of it or nothing: every file is copied before the first is renamed, and what was renamed goes
/// back when a later step fails, or when the next process finds that this one was killed. A removed file goes into a hidden folder beside the sources, where nobody reads it and whoever wants it
/// back finds it.
/// </summary>
internal sealed class FolderEditing(string folder, FileMoves? moves = null, TimeProvider? time = null)
{
    private const string RemovedFolder = ".removed";

    private static readonly string[] BesideEndings = [".manifest.json", ".facts.json", .. ReferenceFile.Endings];

    // Copies of the new files, and of those whose places they take. Their names are numbers: a source's own may be as long as names can be.
    private readonly string _work = Path.Combine(folder, ".adding");

    private readonly FileMoves _moves = moves ?? new FileMoves();

    private string Aside => Path.Combine(folder, RemovedFolder);

    private string Record => Path.Combine(_work, "change");

    /// <summary>Whether there is a change that was broken off.</summary>
    public bool IsBrokenOff => Directory.Exists(_work);

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
        List<Renaming> renamings = [];
        try
        {
            Guard(() =>
            {
                renamings = Prepare(change);
                if (renamings.Count > 0)
                    _moves.Write(Record, new ChangeRecord(change.Mark, renamings).Write());
                foreach (var renaming in renamings)
                    _moves.Move(renaming.From, renaming.To);
            });
            complete();
        }
        catch
        {
            Undo(renamings);
            throw;
        }
        ClearLeftovers();
        Stamp(renamings);
    }

    /// <summary>Deletes the removed files that were removed before a time.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="SourceException">One cannot be deleted.</exception>
    public int DeleteRemoved(DateTimeOffset before)
    {
        var deleted = 0;
        Guard(() =>
        {
            var aside = new DirectoryInfo(Aside);
            foreach (var file in aside.Exists ? aside.GetFiles().Where(file => file.LastWriteTimeUtc < before.UtcDateTime) : [])
            {
                file.Delete();
                deleted++;
            }
        });
        return deleted;
    }

    /// <summary>Takes back what a killed process did of a change, or clears after one that came to its end.</summary>
    /// <param name="isComplete">Whether what had to go with the change of a mark has happened.</param>
    /// <exception cref="SourceException">The folder cannot be changed.</exception>
    public void Settle(Func<string, bool> isComplete)
    {
        ChangeRecord? record = null;
        Guard(() => record = ChangeRecord.Read(Record));
        if (record is not null && !isComplete(record.Mark))
            Undo(record.Renamings);
        else
            ClearLeftovers();
    }

    /// <summary>Why no change can be made, in one line; null where one can.</summary>
    public FormattableString? WhyNotWritable()
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

    // The record first: without it nothing is taken back.
    private void ClearLeftovers()
    {
        try
        {
            File.Delete(Record);
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
        var removed = Removed(change, names);
        string[] added = change.AddedFrom is { } from ? [.. Directory.EnumerateFiles(from)] : [];
        if (removed.Count > 0)
            _moves.CreateFolder(Aside);
        if (removed.Count + added.Length > 0)
            _moves.CreateFolder(_work);
        var renamings = new List<Renaming>();
        foreach (var name in removed)
            renamings.Add(Backed(Path.Combine(folder, name), Path.Combine(Aside, name), renamings.Count));
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

    // Where each of them is, tells how far the change was, and its taking back.
    private void Undo(IReadOnlyList<Renaming> renamings)
    {
        try
        {
            foreach (var (from, to, backup) in renamings.Reverse())
            {
                if (!File.Exists(from) && File.Exists(to))
                    _moves.Move(to, from);
                if (backup is not null && !File.Exists(to) && File.Exists(backup))
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

    // When a removed file was removed is nowhere else.
    private void Stamp(IEnumerable<Renaming> renamings)
    {
        try
        {
            foreach (var removed in renamings.Where(renaming => Path.GetDirectoryName(renaming.To) == Aside))
                File.SetLastWriteTimeUtc(removed.To, (time ?? TimeProvider.System).GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It then counts as removed when it was last written, which is earlier.
        }
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
}
