using AlkBot.Index.Storage;

namespace AlkBot.Index.Generations;

/// <summary>
/// Notices what is damaged or half-written when a process starts, sets it aside, and makes the last good generation current. Where none
/// is good, the damaged one stays where it is, for whoever opens it to report: nothing could serve in its place.
/// </summary>
internal sealed class GenerationRecovery(
    GenerationFolder folder, GenerationPointer pointer, GenerationCheck check, AuditLog log, IFolderChanges changes)
{
    // What was set aside can be looked into; one of them is enough, for they are as big as an index.
    private const int MostSetAside = 1;

    /// <param name="hashUpTo">As of <see cref="GenerationCheck.RunAsync"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found and done, one line each; empty when all is well or another process is building.</returns>
    public async ValueTask<IReadOnlyList<string>> RunAsync(long hashUpTo, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder.Generations) || await IsWholeAsync(hashUpTo, cancellationToken).ConfigureAwait(false))
            return [];
        if (BuildLock.TryTake(folder) is not { } held)
            return [];
        using (held)
        {
            var findings = new List<string>();
            foreach (var partial in folder.Leftovers())
            {
                SetAside(partial);
                findings.Add($"A build that did not come to its end left '{Path.GetFileName(partial)}'; it was set aside");
            }
            FolderFailure.Guard(folder.Progress, "write", () => File.Delete(folder.Progress));
            await MendPointerAsync(hashUpTo, findings, cancellationToken).ConfigureAwait(false);
            foreach (var old in folder.SetAsides().Skip(MostSetAside))
                changes.DeleteFolder(old);
            return findings;
        }
    }

    private async ValueTask<bool> IsWholeAsync(long hashUpTo, CancellationToken cancellationToken)
    {
        try
        {
            return folder.Leftovers().Count == 0 && !File.Exists(folder.Progress)
                && pointer.Read() is var history
                && (history.Count == 0 || await check.RunAsync(history[0], hashUpTo, cancellationToken).ConfigureAwait(false) is null);
        }
        catch (IndexException) when (File.Exists(folder.Pointer))
        {
            return false;
        }
    }

    private async ValueTask MendPointerAsync(long hashUpTo, List<string> findings, CancellationToken cancellationToken)
    {
        var (history, isDamaged) = (pointer.ReadOrRecover(), IsPointerDamaged());
        var (damaged, noticed) = (new List<string>(), new List<string>());
        foreach (var id in history)
        {
            if (await check.RunAsync(id, hashUpTo, cancellationToken).ConfigureAwait(false) is not { } wrong)
                break;
            damaged.Add(id);
            if (Directory.Exists(folder.Of(id)) || damaged.Count == 1)
                noticed.Add($"Generation {id} is damaged and was set aside: {wrong.Split("; run:")[0]}");
        }
        if (damaged.Count == 0 && !isDamaged)
            return;
        string[] good = [.. history.Skip(damaged.Count)];
        if (good.Length == 0)
            return;
        if (isDamaged)
            findings.Add($"'{folder.Pointer}' is damaged");
        findings.AddRange([.. noticed, $"Generation {good[0]} serves"]);
        log.Write("alkbot", AuditActions.Recover, damaged.Count > 0 ? damaged[0] : null, good[0], string.Join("; ", findings));
        FolderFailure.Guard(folder.Pointer, "write", () => pointer.Replace(good));
        foreach (var id in damaged.Where(id => Directory.Exists(folder.Of(id))))
            SetAside(folder.Of(id));
    }

    private bool IsPointerDamaged()
    {
        try
        {
            pointer.Read();
            return false;
        }
        catch (IndexException)
        {
            return true;
        }
    }

    private void SetAside(string path)
    {
        var aside = GenerationFolder.AsideOf(path);
        FolderFailure.Guard(path, "rename", () =>
        {
            if (Directory.Exists(aside))
                changes.DeleteFolder(aside);
            changes.RenameFolder(path, aside);
        });
    }
}
