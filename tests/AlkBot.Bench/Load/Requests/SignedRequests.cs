using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AlkBot.Bench.Load.Servers;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Bench.Load.Requests;

/// <summary>Interactions as bytes for the wire, signed beforehand: the servers are measured, not the signing.</summary>
internal sealed class SignedRequests(IReadOnlyList<string> trials)
{
    private readonly InteractionFactory _make = new(1);
    private int _made;

    /// <summary>So many <c>/trial</c>s, each of the next trial.</summary>
    public IReadOnlyList<byte[]> Trials(int count) => Many(count, () => _make.Command("trial", ("nct", Next())));

    /// <summary>So many completions of what a person has typed of a trial's number.</summary>
    public IReadOnlyList<byte[]> Completions(int count) => Many(count, () =>
    {
        var trial = Next();
        return _make.Autocomplete("trial", "nct", trial[..(_made % trial.Length)]);
    });

    /// <summary>Asks for the trials there are.</summary>
    public static byte[] AskForTrials() => Sign(new InteractionFactory(1).Autocomplete("trial", "nct", ""));

    private string Next() => trials[_made++ % trials.Count];

    private static byte[][] Many(int count, Func<JsonObject> make)
    {
        var interactions = Enumerable.Range(0, count).Select(_ => make()).ToArray();
        var requests = new byte[count][];
        Parallel.For(0, count, i => requests[i] = Sign(interactions[i]));
        return requests;
    }

    /// <summary>An interaction as bytes for the wire.</summary>
    public static byte[] Sign(JsonObject interaction)
    {
        var body = Encoding.UTF8.GetBytes(interaction.ToJsonString());
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var head = $"POST /interactions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n"
            + $"X-Signature-Timestamp: {timestamp}\r\nX-Signature-Ed25519: {LoadKey.Pair.Sign(timestamp, body)}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
