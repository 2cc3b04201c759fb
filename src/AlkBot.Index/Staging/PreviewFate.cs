using AlkBot.Index.Generations;

namespace AlkBot.Index.Staging;

/// <summary>What became of a preview that waits no longer, as the log of changes tells it.</summary>
internal static class PreviewFate
{
    /// <summary>The preview's fate, in one line.</summary>
    public static FormattableString Of(string id, IReadOnlyList<AuditEntry> log)
    {
        // Of a change that did not come to its end the log says so.
        var last = log.LastOrDefault(e => e.Generation == id && e.Action
            is AuditActions.Preview or AuditActions.Activate or AuditActions.Discard or AuditActions.Interrupted);
        return last?.Action switch
        {
            null => $"There is no preview {id}",
            AuditActions.Activate => $"The preview {id} was activated already, by {last.By}",
            AuditActions.Discard => $"The preview {id} was discarded already, by {last.By}",
            _ => $"The index has changed since {id} was previewed; preview it again",
        };
    }
}
