using AlkBot.Discord.Configuration;
using Microsoft.Extensions.Configuration;

namespace AlkBot.Configuration;

/// <summary>The section <c>Discord</c>. Every command knows its keys; those that talk to Discord check its values.</summary>
/// <param name="Values">Keys and values of the section.</param>
internal sealed record DiscordSettings(IReadOnlyList<KeyValuePair<string, string?>> Values)
{
    /// <summary>Takes the section from <paramref name="source"/>.</summary>
    public static DiscordSettings Of(SettingsSource source) =>
        new(source.Section(DiscordOptionsReader.Section, DiscordOptionsReader.Keys, DiscordOptionsReader.Lists));

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="SettingsException">A value is wrong.</exception>
    public DiscordOptions Read()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Values.Where(v => v.Value is not null)).Build();
        var options = DiscordOptionsReader.Read(configuration, Transports.HasGateway, out var problems);
        return problems.Count == 0 ? options : throw new SettingsException(problems);
    }

    /// <summary>How many settings there are; their values are nobody's to print.</summary>
    // The generated text of a record would hold the values, and so the token.
    public override string ToString() => $"{nameof(DiscordSettings)} ({Values.Count(v => v.Value is not null)} set)";
}
