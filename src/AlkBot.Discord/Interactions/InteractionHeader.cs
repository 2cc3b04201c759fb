namespace AlkBot.Discord.Interactions;

/// <summary>What every interaction has.</summary>
internal readonly record struct InteractionHeader(ulong Id, string Token, InteractionUser User, int Type)
{
    /// <summary>An interaction that cannot be understood and still is answered.</summary>
    public UnknownInteraction Unknown() => new(Id, Token, User, Type);
}
