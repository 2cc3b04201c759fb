using System.Diagnostics;
using AlkBot.Bench.Load.Requests;

namespace AlkBot.Bench.Load.Measures;

/// <summary>How many requests a server answers while it is never without one.</summary>
internal static class Throughput
{
    private const int Connections = 16;

    /// <summary>Sends all <paramref name="requests"/>, and says how many were answered a second.</summary>
    public static async Task<double> MeasureAsync(int port, IReadOnlyList<byte[]> requests, CancellationToken cancellationToken)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Connection.OpenAsync(port, cancellationToken)));
        var next = -1;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(connections.Select(connection => Task.Run(SendAsync(connection), cancellationToken)));
        var elapsed = Stopwatch.GetElapsedTime(began);
        foreach (var connection in connections)
            connection.Dispose();
        return requests.Count / elapsed.TotalSeconds;

        Func<Task> SendAsync(Connection connection) => async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < requests.Count; i = Interlocked.Increment(ref next))
                await connection.ExchangeAsync(requests[i], cancellationToken);
        };
    }
}
