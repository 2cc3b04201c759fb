namespace AlkBot.Chat;

/// <summary>The keyboard of the process, with Ctrl-C as a key.</summary>
internal sealed class Keyboard : IDisposable
{
    private readonly bool _controlCBefore = Console.TreatControlCAsInput;

    public Keyboard() => Console.TreatControlCAsInput = true;

    /// <summary>Waits for the next key. When the wait is given up, the process is about to end and takes the reading with it.</summary>
    public static Task<ConsoleKeyInfo> ReadAsync(CancellationToken cancellationToken) =>
        Task.Run(() => Console.ReadKey(intercept: true), CancellationToken.None).WaitAsync(cancellationToken);

    public void Dispose() => Console.TreatControlCAsInput = _controlCBefore;
}
