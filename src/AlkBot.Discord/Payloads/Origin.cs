using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Payloads;

/// <summary>What every interaction has.</summary>
internal readonly record struct Origin(ulong Id, string Token, InteractionUser User, int Type)
{
    /// <summary>An interaction that cannot be understood and still is answered.</summary>
    public UnknownInteraction Unknown() => new(Id, Token, User, Type);
}
