namespace AlkBot.Discord.Health;

/// <summary>Ends the service when it cannot go on and trying again would not help.</summary>
public interface IServiceEnd
{
    /// <summary>Ends it; the process says why and fails. Only the first reason counts.</summary>
    /// <param name="reason">One line for whoever runs it, without secrets.</param>
    void End(string reason);
}
