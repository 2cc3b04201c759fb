namespace AlkBot.Discord.Administration;

/// <summary>Whether Discord has taken the commands; kept by whoever registers them, told by <c>/index status</c>.</summary>
public sealed class RegistrationStatus
{
    private volatile FormattableString? _problem;

    /// <summary>What is wrong, in sentences without secrets; null while nothing is.</summary>
    public FormattableString? Problem => _problem;

    /// <summary>Discord has them.</summary>
    public void Take() => _problem = null;

    /// <summary>Discord has not taken them.</summary>
    /// <param name="reason">Why, in a sentence without secrets.</param>
    /// <param name="again">When it is tried again.</param>
    public void Refuse(string reason, DateTimeOffset again) => _problem =
        $"Discord has not taken the commands as they are now, so some may be missing or old: {reason} It is tried again {IndexReports.Time(again)}.";
}
