using System.Runtime.InteropServices;

namespace AlkBot.Terminal;

/// <summary>Ctrl-C and SIGTERM as a cancellation; the second Ctrl-C ends the process at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals(CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        ];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>What a process stopped by the signal returns.</summary>
    public int ExitStatus { get; private set; } = Terminal.ExitStatus.Interrupted;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        ExitStatus = signal.Signal == PosixSignal.SIGTERM ? Terminal.ExitStatus.Terminated : Terminal.ExitStatus.Interrupted;
        signal.Cancel = !_stop.IsCancellationRequested;
        _stop.Cancel();
    }
}
