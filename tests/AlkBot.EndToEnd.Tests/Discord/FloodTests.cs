using System.Net;
using System.Net.Sockets;
using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Discord;

[Collection(HttpBot.Collection)]
public sealed class FloodTests(HttpBot bot)
{
    [LinuxFact]
    public async Task With_few_file_descriptors_a_flood_of_connections_ends_neither_the_process_nor_its_answers()
    {
        await using var flooded = await BotProcess.ServeAsync(
            bot.Discord, bot.Folder, Transport.Http, (BotProcess.DescriptorsKey, "512"), ("Index:Meaning", "Off"));
        var idle = Enumerable.Range(0, 1_500).Select(_ => new TcpClient()).ToList();
        try
        {
            await Task.WhenAll(idle.Select(client => client.ConnectAsync(IPAddress.Loopback, flooded.Address.Port)))
                .WaitAsync(BotProcess.Patience);

            (await flooded.SendAsync(bot.Make.Command("trial", ("nct", "NCT01828112")))).Status.ShouldBe(HttpStatusCode.OK);
            (await flooded.StopAsync()).ShouldBe(0);
        }
        finally
        {
            idle.ForEach(client => client.Dispose());
        }
    }
}
