using AlkBot.Testing.Emulator.Keys;

namespace AlkBot.Bench.Load.Servers;

/// <summary>The key pair of the load.</summary>
internal static class LoadKey
{
    public static SigningKey Pair { get; } = SigningKey.Of("load");
}
