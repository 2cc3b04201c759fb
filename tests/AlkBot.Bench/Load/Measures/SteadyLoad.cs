using System.Collections.Concurrent;
using System.Diagnostics;
using AlkBot.Bench.Load.Requests;

namespace AlkBot.Bench.Load.Measures;

/// <summary>Requests at a steady rate, sent when they are due whether or not earlier ones were answered.</summary>
internal static class SteadyLoad
{
    /// <summary>Sends every list evenly over <paramref name="time"/>; the latencies of each.</summary>
    public static async Task<Latencies[]> MeasureAsync(
        int port, TimeSpan time, IReadOnlyList<byte[]>[] lists, CancellationToken cancellationToken)
    {
        var idle = new ConcurrentBag<Connection>();
        var latencies = lists.Select(_ => new Latencies()).ToArray();
        await Task.WhenAll(lists.Select((requests, i) => SendAsync(requests, latencies[i])));
        foreach (var connection in idle)
            connection.Dispose();
        return latencies;

        async Task SendAsync(IReadOnlyList<byte[]> requests, Latencies into)
        {
            var sent = new List<Task>(requests.Count);
            var began = Stopwatch.GetTimestamp();
            for (var i = 0; i < requests.Count; i++)
            {
                var due = time * i / requests.Count;
                while (due - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } left)
                    await Task.Delay(left + TimeSpan.FromMilliseconds(1), cancellationToken);
                sent.Add(ExchangeAsync(requests[i], into, Stopwatch.GetTimestamp()));
            }
            await Task.WhenAll(sent);
        }

        async Task ExchangeAsync(byte[] request, Latencies into, long due)
        {
            if (!idle.TryTake(out var connection))
                connection = await Connection.OpenAsync(port, cancellationToken);
            await connection.ExchangeAsync(request, cancellationToken);
            into.Add(Stopwatch.GetElapsedTime(due));
            idle.Add(connection);
        }
    }
}
