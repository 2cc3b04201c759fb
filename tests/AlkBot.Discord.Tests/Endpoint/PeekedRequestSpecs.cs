using System.Net;
using System.Net.Sockets;
using System.Text;
using AlkBot.Discord.Endpoint;

namespace AlkBot.Discord.Tests.Endpoint;

public sealed class PeekedRequestSpecs
{
    [Theory]
    [InlineData("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n", true)]
    [InlineData("GET /healthz HTTP/1.1\r\nHost: x\r\n", false)]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n12345", true)]
    [InlineData("POST / HTTP/1.1\r\nHost: x\r\ncontent-LENGTH:5\r\nA: b\r\n\r\n12345GET", true)]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n1234", false)]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 16385\r\n\r\n", false)]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", false)]
    [InlineData("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", false)]
    [InlineData("nonsense", false)]
    public async Task A_request_is_whole_when_all_of_its_small_body_is_there_and_stays_to_be_read(string bytes, bool isWhole)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var sender = new TcpClient();
        await sender.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var receiver = await listener.AcceptSocketAsync();
        await sender.GetStream().WriteAsync(Encoding.ASCII.GetBytes(bytes));
        // It has all arrived once the end has.
        sender.Client.Shutdown(SocketShutdown.Send);
        await receiver.ReceiveAsync(new byte[bytes.Length], SocketFlags.Peek);

        PeekedRequest.IsWhole(receiver).ShouldBe(isWhole);

        receiver.Available.ShouldBe(bytes.Length);
    }
}
