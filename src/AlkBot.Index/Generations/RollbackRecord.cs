using AlkBot.Index.Storage;

namespace AlkBot.Index.Generations;

/// <summary>
/// What somebody rolled back from, so that it is not built again unasked: the id that the rollback made current, then the fingerprints
/// turned down. It holds while that generation is current; any build makes another one so.
/// </summary>
internal sealed class RollbackRecord(GenerationFolder folder, IFolderChanges changes)
{
    /// <summary>Whether <paramref name="fingerprint"/> was turned down in favour of the generation that is current.</summary>
    public bool TurnsDown(string fingerprint, string? current) => Fingerprints(current).Contains(fingerprint);

    /// <summary>Notes that a rollback goes from one generation to another.</summary>
    public void Write(GenerationInfo? from, string fromId, string to)
    {
        var turnedDown = Fingerprints(fromId).Concat(from is null ? [] : [from.Fingerprint]);
        changes.ReplaceFile(folder.RolledBack, string.Concat(turnedDown.Prepend(to).Select(line => line + "\n")));
    }

    private string[] Fingerprints(string? current)
    {
        try
        {
            var lines = File.Exists(folder.RolledBack) ? File.ReadAllLines(folder.RolledBack) : [];
            return lines.Length > 0 && lines[0] == current ? lines[1..] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without the record the worst is a build that nobody needed.
            return [];
        }
    }
}
