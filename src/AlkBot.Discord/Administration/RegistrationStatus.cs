namespace AlkBot.Discord.Administration;

/// <summary>Whether Discord has taken the commands; kept by whoever registers them, told by <c>/index status</c>.</summary>
public sealed class RegistrationStatus
{
    private volatile string? _problem;

    /// <summary>What is wrong, in a sentence without secrets; null while nothing is.</summary>
    public string? Problem
    {
        get => _problem;
        set => _problem = value;
    }
}
