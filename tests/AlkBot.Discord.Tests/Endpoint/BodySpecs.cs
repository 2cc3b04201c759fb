using System.Net;
using System.Net.Sockets;
using System.Text;
using AlkBot.Discord.Tests.Hosting;

namespace AlkBot.Discord.Tests.Endpoint;

public sealed class BodySpecs : HttpBotSpecs
{
    private const int Limit = 256 * 1024;

    [Fact]
    public async Task A_body_of_the_largest_size_is_read()
    {
        const string Start = """{"id":"1","type":2,"token":"t","data":{"name":"ask"},"padding":" """;
        var body = Encoding.UTF8.GetBytes(Start + new string('x', Limit - Start.Length - 2) + "\"}");
        body.Length.ShouldBe(Limit);
        (await SendAsync(body)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_larger_body_is_refused_though_signed()
    {
        (await SendAsync(new byte[Limit + 1])).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        _bot.Handler.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_grows_too_large_while_it_is_read_is_refused()
    {
        var body = new byte[Limit + 1];
        using var request = new HttpRequestMessage(HttpMethod.Post, _bot.Endpoint) { Content = new ByteArrayContent(body) };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Signature-Timestamp", _bot.Discord.Raw.Timestamp);
        request.Headers.Add("X-Signature-Ed25519", _bot.Discord.Key.Sign(_bot.Discord.Raw.Timestamp, body));
        using var http = new HttpClient();
        using var response = await http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_length_that_is_only_claimed_is_refused_at_once()
    {
        var status = await SpeakAsync($"POST /interactions HTTP/1.1\r\nHost: x\r\n{SignedHeaders([])}Content-Length: 99999999999\r\n\r\n");
        status.ShouldStartWith("HTTP/1.1 413");
    }

    [Fact]
    public async Task What_is_refused_before_its_body_is_not_read_to_its_end()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _bot.Endpoint.Port);
        var stream = client.GetStream();
        var request = $"POST /interactions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n100000\r\n{new string(' ', 0x100000)}\r\n0\r\n\r\n";
        // It is closed while this goes on.
        _ = stream.WriteAsync(Encoding.ASCII.GetBytes(request)).AsTask().ContinueWith(write => write.Exception, TaskScheduler.Default);
        using var reader = new StreamReader(stream, Encoding.ASCII);

        (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)))!.ShouldStartWith("HTTP/1.1 401");

        // Whatever would come next over it is not heard.
        (await ReadToEndAsync(reader).WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue();

        static async Task<bool> ReadToEndAsync(StreamReader reader)
        {
            try
            {
                await reader.ReadToEndAsync();
            }
            catch (IOException)
            {
                // Bytes that nobody read reset it.
            }
            return true;
        }
    }

    [Fact]
    public async Task A_body_that_breaks_off_reaches_nobody()
    {
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, _bot.Endpoint.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /interactions HTTP/1.1\r\nHost: x\r\n{SignedHeaders([])}Content-Length: 1000\r\n\r\n{{\"type\":1"));
        }
        // The server is as well as before.
        (await _bot.Discord.AcceptsEndpointAsync(_bot.Endpoint)).ShouldBeTrue();
        _bot.Handler.Received.ShouldBeEmpty();
        _bot.Log.Lines.ShouldNotContain(line => line.StartsWith("Error"));
    }

    [Fact]
    public async Task Chunks_that_are_no_chunks_are_a_bad_request()
    {
        var status = await SpeakAsync(
            $"POST /interactions HTTP/1.1\r\nHost: x\r\n{SignedHeaders([])}Transfer-Encoding: chunked\r\n\r\nnonsense\r\n");
        status.ShouldStartWith("HTTP/1.1 400");
    }

    [Fact]
    public async Task An_empty_body_is_a_bad_request() => (await SendAsync([])).ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("""{"type":"1"}""")]
    [InlineData("""{"type":2}""")]
    [InlineData("""{"type":2,"id":"abc"}""")]
    [InlineData("""{"type":2,"id":-4}""")]
    [InlineData("""{"type":99999999999999999999,"id":"1"}""")]
    [InlineData("""{"type":2,"id":"1","data":{"name":"\ud800"}}""")]
    [InlineData("""{"type":2,"id":"1","type" """)]
    public async Task What_cannot_be_answered_is_a_bad_request(string body)
    {
        (await SendAsync(Encoding.UTF8.GetBytes(body))).ShouldBe(HttpStatusCode.BadRequest);
        _bot.Handler.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_bad_request()
    {
        byte[] body = [.. "{\"type\":2,\"id\":\"1\",\"data\":{\"name\":\""u8, 0xff, 0xfe, .. "\"}}"u8];
        (await SendAsync(body)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nesting_without_end_is_a_bad_request() =>
        (await SendAsync(Encoding.UTF8.GetBytes(new string('[', 100_000)))).ShouldBe(HttpStatusCode.BadRequest);

    private async Task<HttpStatusCode> SendAsync(byte[] body)
    {
        using var response = await _bot.Discord.Raw.SendRawAsync(_bot.Endpoint, body);
        return response.StatusCode;
    }

    private string SignedHeaders(byte[] body)
    {
        var timestamp = _bot.Discord.Raw.Timestamp;
        return $"X-Signature-Timestamp: {timestamp}\r\nX-Signature-Ed25519: {_bot.Discord.Key.Sign(timestamp, body)}\r\n";
    }

    private async Task<string> SpeakAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _bot.Endpoint.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) ?? "";
    }
}
