using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using AlkBot.Bench.Load.Requests;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Bench.Hostile;

/// <summary>What hostile hands do to a server, until they are stopped.</summary>
internal sealed class Attack(int port)
{
    /// <summary>Who may administer the index.</summary>
    public const ulong Admin = 667;

    private const ulong Greedy = 666;

    private static readonly TimeSpan Due = TimeSpan.FromSeconds(3);

    private int _made;
    private int _missed;

    /// <summary>How many connections were opened, requests refused, pages asked for and signed interactions sent.</summary>
    public int Made => _made;

    /// <summary>How many signed interactions got neither an answer nor a promise of one within 3 s.</summary>
    public int Missed => _missed;

    // Of what a message holds, what took longest to read: a name may begin at every number.
    private static readonly string Worst = string.Concat(Enumerable.Repeat("1/", 950));

    /// <summary>Runs an attack; that it is stopped, or fought off, is no error.</summary>
    public static async Task UntilStoppedAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
        }
    }

    /// <summary>Opens connections, sends so many bytes of a body on each, and waits; those that are closed are opened again.</summary>
    public Task HoldBodiesAsync(int connections, int bytes, CancellationToken stop)
    {
        var request = bytes == 0 ? [] : Forged(262_144, bytes);
        return Task.WhenAll(Enumerable.Range(0, connections).Select(_ => RepeatAsync(
            async socket =>
            {
                await socket.SendAsync(request, stop);
                await socket.ReceiveAsync(new byte[1], stop);
            },
            stop)));
    }

    /// <summary>Sends requests with forged signatures as fast as they are refused.</summary>
    public Task ForgeAsync(int connections, CancellationToken stop)
    {
        var request = Forged(100, 100);
        return Task.WhenAll(Enumerable.Range(0, connections).Select(_ => RepeatAsync(
            async socket =>
            {
                while (await socket.SendAsync(request, stop) > 0 && await socket.ReceiveAsync(new byte[4096], stop) > 0)
                    Interlocked.Increment(ref _made);
            },
            stop)));
    }

    /// <summary>Asks the question that takes longest to read, so many at once and again after a pause.</summary>
    public async Task AskAsync(int atOnce, TimeSpan pause, CancellationToken stop)
    {
        var make = new InteractionFactory(1) { UserId = Greedy };
        var asked = new List<Task>();
        do
        {
            for (var i = 0; i < atOnce; i++)
            {
                asked.Add(SendAsync(make.Command("ask", ("question", $"{Worst}{asked.Count}")), stop));
            }
            if (pause == TimeSpan.Zero)
                await Task.WhenAll(asked);
            else
                await Task.Delay(pause, stop);
        }
        while (!stop.IsCancellationRequested);
    }

    /// <summary>A question to the page to ask on that takes longest to read; no two are the same.</summary>
    public static string Question(int number) => $"/?q={Worst}{number}";

    /// <summary>The page of a place in the source that comes with the program.</summary>
    public static string Source(int number) => $"/sources/alk-resistance-review?from={number % 10_000}&to={(number % 10_000) + 500}";

    /// <summary>Opens pages, so many at once, as browsers of so many addresses behind a proxy do.</summary>
    public Task OpenAsync(int atOnce, int addresses, Func<int, string> page, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, atOnce).Select(async reader =>
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            http.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{reader % addresses}");
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    using var answer = await http.GetAsync(new Uri(page(Interlocked.Increment(ref _made)), UriKind.Relative), stop);
                }
                catch (HttpRequestException)
                {
                    await UntilStoppedAsync(() => Task.Delay(50, stop));
                }
            }
        }));

    /// <summary>Builds the index anew and verifies it, again and again, as an admin may; the answers to it lead nowhere.</summary>
    public async Task AdministerAsync(CancellationToken stop)
    {
        var make = new InteractionFactory(1) { UserId = Admin };
        while (!stop.IsCancellationRequested)
        {
            await SendAsync(make.Subcommand("index", "rebuild"), stop);
            await SendAsync(make.Subcommand("index", "verify"), stop);
            await Task.Delay(500, stop);
        }
    }

    private async Task SendAsync(JsonObject interaction, CancellationToken stop)
    {
        var sent = Stopwatch.GetTimestamp();
        try
        {
            using var connection = await Connection.OpenAsync(port, stop);
            Interlocked.Increment(ref _made);
            await connection.ExchangeAsync(SignedRequests.Sign(interaction), stop);
        }
        catch (Exception e) when (e is IOException or SocketException && !stop.IsCancellationRequested)
        {
            Interlocked.Increment(ref _missed);
            return;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return;
        }
        if (Stopwatch.GetElapsedTime(sent) > Due)
            Interlocked.Increment(ref _missed);
    }

    private async Task RepeatAsync(Func<Socket, Task> use, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await UntilStoppedAsync(async () =>
            {
                await socket.ConnectAsync(IPAddress.Loopback, port, stop);
                Interlocked.Increment(ref _made);
                await use(socket);
            });
            await UntilStoppedAsync(() => Task.Delay(500, stop));
        }
    }

    private static byte[] Forged(int claimed, int sent)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var head = $"POST /interactions HTTP/1.1\r\nHost: localhost\r\nContent-Length: {claimed}\r\n"
            + $"X-Signature-Timestamp: {timestamp}\r\nX-Signature-Ed25519: {new string('0', 128)}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. Enumerable.Repeat((byte)' ', sent)];
    }
}
