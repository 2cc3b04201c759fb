using System.Net;
using System.Net.Sockets;
using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.Testing;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Faults;

namespace AlkBot.EndToEnd.Tests.Discord;

[Collection(HttpBot.Collection)]
public sealed class FloodTests(HttpBot bot)
{
    [LinuxFact]
    public async Task With_few_file_descriptors_a_flood_of_connections_ends_neither_the_process_nor_its_answers()
    {
        const int Descriptors = 512;
        await using var flooded = await BotProcess.ServeAsync(
            bot.Discord, bot.Folder, Transport.Http, (BotProcess.DescriptorsKey, $"{Descriptors}"), ("Index:Meaning", "Off"));
        var idle = Enumerable.Range(0, 1_500).Select(_ => new TcpClient()).ToList();
        try
        {
            await Task.WhenAll(idle.Select(client => FloodAsync(client, flooded.Address.Port))).WaitAsync(BotProcess.Patience);
            idle.Count(client => client.Connected).ShouldBeGreaterThan(Descriptors);

            (await flooded.SendAsync(bot.Make.Command("trial", ("nct", "NCT01828112")))).Status.ShouldBe(HttpStatusCode.OK);
            (await flooded.StopAsync()).ShouldBe(0);
        }
        finally
        {
            idle.ForEach(client => client.Dispose());
        }
    }

    [Fact]
    public async Task Asked_to_end_under_load_it_leaves_what_still_runs()
    {
        // Neither ends by itself before the process is killed: answers that Discord does not take, and bodies that do not arrive.
        const int Answers = 8;
        await using var discord = await DiscordEmulator.StartAsync();
        await using var loaded = await BotProcess.ServeAsync(
            discord, bot.Folder, Transport.Http, ("Discord:DeferAfter", "00:00:00"), ("Server:BodyTimeout", "00:01:00"),
            ("Server:AnswersPerUser", "100"), ("Index:Meaning", "Off"));
        await loaded.WaitForAsync("The commands are registered");
        discord.Faults.Affects = request => request.Path.StartsWith("webhooks/", StringComparison.Ordinal);
        discord.Faults.Next([.. Enumerable.Repeat(Fault.Hang, 10 * Answers)]);
        for (var i = 0; i < Answers; i++)
            await loaded.SendAsync(discord.Make.Command("trial", ("nct", "NCT01828112")));
        await discord.WaitForRequestsAsync(Answers, discord.Faults.Affects);
        var held = Enumerable.Range(0, 16).Select(_ => new TcpClient()).ToList();
        try
        {
            foreach (var client in held)
                await HoldBodyAsync(client, loaded.Address.Port);

            (await loaded.StopAsync()).ShouldBe(0);
        }
        finally
        {
            held.ForEach(client => client.Dispose());
        }

        loaded.Log.ShouldContain($"Stopped with {Answers} responses unfinished");
    }

    /// <summary>Connects, or is refused: a server that is full may reset a connection before its maker has seen it open.</summary>
    private static async Task FloodAsync(TcpClient client, int port)
    {
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
        }
        catch (SocketException refusal) when (refusal.SocketErrorCode is SocketError.ConnectionReset)
        {
        }
    }

    private static async Task HoldBodyAsync(TcpClient client, int port)
    {
        await client.ConnectAsync(IPAddress.Loopback, port);
        var head = $"POST /interactions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
            + $"X-Signature-Timestamp: {TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}\r\nX-Signature-Ed25519: {new string('0', 128)}\r\n\r\n{{";
        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(head));
    }
}
