using AlkBot.Index.Generations;
using AlkBot.Index.Staging;

namespace AlkBot.Index.Reporting;

/// <summary>What somebody who rolls back has to know of the source folder, which a rollback leaves alone.</summary>
public static class RollbackLines
{
    /// <summary>One line on the files, after the rollback that <paramref name="log"/> ends in.</summary>
    /// <param name="log">The log of changes.</param>
    /// <param name="command">What <c>remove</c> and <c>add</c> are written after, such as <c>/index</c>.</param>
    public static FormattableString Files(AuditReading log, string command)
    {
        var from = log.Entries is [.., { Action: AuditActions.Rollback } rollback] ? rollback.Generation : null;
        var change = log.Entries.LastOrDefault(e => e.Action == AuditActions.Activate && e.Generation == from)?.Detail;
        FormattableString undone = string.IsNullOrEmpty(change)
            ? (FormattableString)$"what was rolled back"
            : $"what was rolled back ({StagedGeneration.ChangeIn(change)})";
        return $"The source folder stays as it is, so the next build brings back {undone}. If that isn't wanted, take an added file out with {command} remove and its name, and put a removed one back with {command} add.";
    }
}
