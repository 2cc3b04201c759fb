using System.Diagnostics;
using AlkBot.Bench.Load.Measures;
using AlkBot.Bench.Load.Requests;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Bench.Hostile;

/// <summary>A user who asks for a trial twenty times a second, whatever else goes on.</summary>
internal sealed class HonestUser(int port)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // Discord waits no longer for a first response.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly InteractionFactory _make = new(1);
    private Connection? _connection;

    public Latencies Latencies { get; private set; } = new();

    public int Asked { get; private set; }

    public int Missed { get; private set; }

    public void Forget() => (Latencies, Asked, Missed) = (new Latencies(), 0, 0);

    public async Task AskAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < time;)
        {
            var asked = Stopwatch.GetTimestamp();
            Asked++;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            try
            {
                _connection ??= await Connection.OpenAsync(port, patience.Token);
                await _connection.ExchangeAsync(
                    SignedRequests.Sign(_make.Command("trial", ("nct", "NCT01828112"))), patience.Token);
                // As often again over a new connection, as another of Discord's machines would.
                if (Asked % 2 == 0)
                    Drop();
            }
            catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException
                || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                Missed++;
                Drop();
            }
            Latencies.Add(Stopwatch.GetElapsedTime(asked));
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private void Drop()
    {
        _connection?.Dispose();
        _connection = null;
    }
}
